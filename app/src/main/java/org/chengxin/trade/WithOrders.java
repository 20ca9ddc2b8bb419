package org.chengxin.trade;

import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;

/** Implemented by the owner of facts that are held with the orders that they are about, in the same transaction. */
public interface WithOrders {

    /** These count nowhere until their platform registers the merchants in them. */
    void hold(OrganisationId platform, Set<String> orders);

    /**
     * These count from now on.
     *
     * @param by the report that registered their merchants, or the version of an order that names another one
     */
    void attribute(OrganisationId platform, Set<String> orders, FactId by);
}
