package org.chengxin.trade;

import java.util.Set;
import org.chengxin.account.OrganisationId;

/**
 * What counts of these orders, or of what is held or counted with them, has changed without a fact about them; published in
 * the transaction that changes it.
 *
 * @param orders their keys
 */
public record OrdersChanged(OrganisationId platform, Set<String> orders) {}
