package org.chengxin.trade;

import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;

/** SPI for facts that are held and released together with their orders, in the same transaction. */
public interface WithOrders {

    /** Holds the facts of these orders until their platform registers the merchants. */
    void hold(OrganisationId platform, Set<String> orders);

    /**
     * Releases the facts of these orders.
     *
     * @param by the report that registered the merchants, or the order's version that names another merchant
     */
    void attribute(OrganisationId platform, Set<String> orders, FactId by);
}
