package org.chengxin.trade;

import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;

/**
 * Orders that were held count from now on.
 *
 * @param orders their keys
 * @param by the report that registered their merchants, or the version of an order that names another one
 */
public record OrdersAttributed(OrganisationId platform, Set<String> orders, FactId by) {}
