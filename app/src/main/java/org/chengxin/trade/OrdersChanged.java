package org.chengxin.trade;

import java.util.Set;
import org.chengxin.account.OrganisationId;

/**
 * Event: these orders, or facts held or counted with them, count differently now, without a fact about them. Published in the
 * transaction of the change.
 *
 * @param orders their keys
 */
public record OrdersChanged(OrganisationId platform, Set<String> orders) {}
