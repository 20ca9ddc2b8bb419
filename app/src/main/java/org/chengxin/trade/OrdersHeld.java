package org.chengxin.trade;

import java.util.Set;
import org.chengxin.account.OrganisationId;

/**
 * Orders about merchants that their platform has not registered were recorded; they count nowhere until it does.
 *
 * @param orders their keys
 */
public record OrdersHeld(OrganisationId platform, Set<String> orders) {}
