package org.chengxin.review;

import java.util.Set;
import org.chengxin.account.OrganisationId;

/**
 * Reviews of a platform count nowhere from now on, since it has not registered their merchants any more; published in the
 * transaction that holds them.
 *
 * @param orders keys of the orders that they are about
 */
public record ReviewsHeld(OrganisationId platform, Set<String> orders) {}
