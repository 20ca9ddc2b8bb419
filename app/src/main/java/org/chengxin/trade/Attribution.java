package org.chengxin.trade;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.Report;
import org.chengxin.intake.Reports.UnattributedFacts;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Registrations.Unregistered;
import org.chengxin.subject.Registrations.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 归属: an order counts once its platform has registered every merchant in it; its payments and parcels follow it. */
@Component("tradeAttribution")
class Attribution implements Waiting, UnattributedFacts {

    private final AttributionStore store;
    private final LegalClock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<WithOrders> followers;

    Attribution(
            AttributionStore store,
            LegalClock clock,
            ApplicationEventPublisher events,
            ObjectProvider<WithOrders> followers) {
        this.store = store;
        this.clock = clock;
        this.events = events;
        this.followers = followers;
    }

    /**
     * After orders were recorded: holds or releases the facts of other owners that belong to them, and publishes
     * {@link OrdersChanged}.
     *
     * @param unregistered numbers of the orders' merchants that the platform has not registered
     */
    void recorded(List<Report> orders, Set<String> unregistered) {
        OrganisationId platform = orders.get(0).reporter().organisation();
        Set<String> held = new TreeSet<>();
        Set<String> corrected = new TreeSet<>();
        for (Report order : orders) {
            if (isHeld(order, unregistered)) {
                held.add(order.key());
            } else if (order.supersedes() != null) {
                corrected.add(order.key());
            }
        }
        if (!held.isEmpty()) {
            held(platform, held);
        }
        attributed(platform, corrected, orders.get(0).id());
    }

    private void held(OrganisationId platform, Set<String> orders) {
        followers.forEach(each -> each.hold(platform, orders));
        events.publishEvent(new OrdersChanged(platform, orders));
    }

    private void attributed(OrganisationId platform, Set<String> orders, FactId by) {
        if (!orders.isEmpty()) {
            followers.forEach(each -> each.attribute(platform, orders, by));
            events.publishEvent(new OrdersChanged(platform, orders));
        }
    }

    static boolean isHeld(Report order, Set<String> unregistered) {
        return !unregistered.isEmpty()
                && order.data().list("lines").stream()
                        .anyMatch(line -> unregistered.contains(line.required("merchant")));
    }

    @Override
    public void attribute(OrganisationId platform, Collection<String> keys, FactId by) {
        attributed(platform, store.attribute(platform, keys, by), by);
    }

    @Override
    public void hold(List<Unregistered> merchants) {
        store.hold(merchants, clock.today()).forEach((platform, orders) -> held(platform, new HashSet<>(orders)));
    }

    @Override
    public long expire(LocalDate day) {
        return store.expire(day);
    }

    @Override
    public String type() {
        return "order";
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
