package org.chengxin.trade;

import java.util.Collection;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.evaluation.Place;
import org.chengxin.shared.FactId;
import org.chengxin.trade.Trades.OrderKey;

/** SPI for facts that belong to orders: held and released together with them, in the same transaction. */
public interface WithOrders {

    /** Holds the facts of these orders until their platform registers the merchants. */
    void hold(OrganisationId platform, Set<String> orders);

    /**
     * Releases the facts of these orders.
     *
     * @param by the report that registered the merchants, or the order's version that names another merchant
     */
    void attribute(OrganisationId platform, Set<String> orders, FactId by);

    /** The merchants that the facts of these orders name themselves; they may differ from the orders' merchants. */
    Set<Place> named(Collection<OrderKey> orders);
}
