package org.chengxin.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.intake.Reports;
import org.chengxin.portal.FigureStore.Due;
import org.chengxin.portal.FigureStore.Key;
import org.chengxin.portal.FigureStore.Part;
import org.chengxin.review.Reviews;
import org.chengxin.review.Reviews.OrderReviews;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.chengxin.trade.OrdersChanged;
import org.chengxin.trade.Trades;
import org.chengxin.trade.Trades.OrderKey;
import org.chengxin.trade.Trades.OrderTrade;
import org.chengxin.trade.Trades.Waybill;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Feed consumer that keeps the counts of orders, payments, parcels, scans and reviews incrementally: a fact marks its order
 * or waybill as due, and only that is recounted. A start from the beginning of the feed recounts everything.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FigureCounts implements FeedConsumer, FactOwner {

    private static final int PAGE = 2_000;
    private static final Set<String> TYPES = Registrations.typesWith("order", "payment", "parcel", "review", "scan");

    private final FigureStore store;
    private final Trades trades;
    private final Reviews reviews;
    private final Reports reports;
    private final TransactionTemplate transaction;

    FigureCounts(FigureStore store, Trades trades, Reviews reviews, Reports reports, TransactionTemplate transaction) {
        this.store = store;
        this.trades = trades;
        this.reviews = reviews;
        this.reports = reports;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "figures";
    }

    /** Empty, which means all types: all facts are counted. */
    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void begin(FeedPosition at) {
        if (at.equals(FeedPosition.START)) {
            store.clear();
        }
    }

    @Override
    public void accept(List<Item> facts) {
        store.add("facts-sealed", facts.size());
        Set<FactId> counted = facts.stream()
                .filter(fact -> TYPES.contains(fact.type()))
                .map(Item::id)
                .collect(Collectors.toSet());
        if (!counted.isEmpty()) {
            // a superseded report may have been about another order
            counted.addAll(reports.supersededBy(counted));
            store.mark(keys(counted));
        }
    }

    private Set<Key> keys(Collection<FactId> facts) {
        Set<Key> keys = new HashSet<>();
        trades.orders(facts).forEach(order -> keys.add(key(order)));
        reviews.orders(facts).forEach(order -> keys.add(key(order)));
        trades.waybills(facts).forEach(scan -> keys.add(new Key(scan.firm().value(), true, scan.number())));
        return keys;
    }

    private static Key key(OrderKey order) {
        return new Key(order.platform().value(), false, order.key());
    }

    @EventListener
    void on(OrdersChanged changed) {
        store.mark(changed.orders().stream()
                .map(order -> new Key(changed.platform().value(), false, order))
                .toList());
    }

    /** Called before the owner removes the fact, while its order or waybill can still be found. */
    @Override
    public boolean erase(FactId id, String type) {
        if (TYPES.contains(type)) {
            store.mark(keys(List.of(id)));
        }
        return false;
    }

    @Override
    public boolean goOn() {
        return store.isAnyDue()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    List<Due> due = store.next(PAGE);
                    Set<Key> keys = due.stream().map(Due::key).collect(Collectors.toCollection(LinkedHashSet::new));
                    store.keep(counted(keys));
                    store.done(due);
                    return due.size() == PAGE;
                }));
    }

    private List<Part> counted(Set<Key> keys) {
        List<OrderKey> orders = new ArrayList<>();
        List<Waybill> waybills = new ArrayList<>();
        for (Key key : keys) {
            if (key.waybill()) {
                waybills.add(new Waybill(new SubjectId(key.owner()), key.key()));
            } else {
                orders.add(new OrderKey(new OrganisationId(key.owner()), key.key()));
            }
        }
        List<Part> parts = new ArrayList<>();
        Map<OrderKey, OrderReviews> reviewed = reviews.ofOrders(orders);
        OrderReviews none = new OrderReviews(0, 0);
        trades.ofOrders(orders)
                .forEach((order, trade) -> parts.add(part(order, trade, reviewed.getOrDefault(order, none))));
        trades.scans(waybills)
                .forEach((waybill, scans) -> parts.add(
                        new Part(new Key(waybill.firm().value(), true, waybill.number()), 0, 0, 0, scans, 0, 0, 0)));
        return parts;
    }

    private static Part part(OrderKey order, OrderTrade trade, OrderReviews reviewed) {
        return new Part(
                key(order),
                trade.orders(),
                trade.payments(),
                trade.parcels(),
                0,
                reviewed.reviews(),
                trade.late(),
                reviewed.beforeDelivery());
    }
}
