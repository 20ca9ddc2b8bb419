package org.chengxin.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.evaluation.Place;
import org.chengxin.intake.Reports.UnattributedFacts;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Registrations.Unregistered;
import org.chengxin.subject.Registrations.Waiting;
import org.chengxin.trade.OrdersChanged;
import org.chengxin.trade.Trades.OrderKey;
import org.chengxin.trade.WithOrders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 归属: a review counts once its platform has registered the merchant that it names, or those of its order if it names none. */
@Component("reviewAttribution")
class Attribution implements Waiting, UnattributedFacts, WithOrders {

    private final AttributionStore store;
    private final ReviewStore reviews;
    private final LegalClock clock;
    private final ApplicationEventPublisher events;

    Attribution(AttributionStore store, ReviewStore reviews, LegalClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.reviews = reviews;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void attribute(OrganisationId platform, Collection<String> keys, FactId by) {
        store.attribute(platform, keys, by);
    }

    @Override
    public void hold(List<Unregistered> merchants) {
        store.hold(merchants, clock.today())
                .forEach((platform, orders) -> events.publishEvent(new OrdersChanged(platform, orders)));
    }

    @Override
    public void hold(OrganisationId platform, Set<String> orders) {
        store.holdWith(platform, orders, clock.today());
    }

    @Override
    public void attribute(OrganisationId platform, Set<String> orders, FactId by) {
        store.attributeWith(platform, orders, by);
    }

    @Override
    public Set<Place> named(Collection<OrderKey> orders) {
        return orders.isEmpty() ? Set.of() : Set.copyOf(reviews.named(orders));
    }

    @Override
    public long expire(LocalDate day) {
        return store.expire(day);
    }

    @Override
    public String type() {
        return "review";
    }

    @Override
    public Counts of(OrganisationId reporter) {
        return store.held(reporter);
    }

    @Override
    public Set<FactId> among(Collection<FactId> reports) {
        return store.held(reports);
    }
}
