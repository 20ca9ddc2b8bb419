package org.chengxin.measure.execution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.Succeeded;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.ActTaken.Participant;
import org.chengxin.matter.mark.Mark;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.execution.Execution.State;
import org.chengxin.rule.text.RuleText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the cases of orders, in the transactions of their acts. */
@Component
public class Executions implements ActFollower {

    private final ExecutionStore store;
    private final OrderChecks orders;
    private final Catalogue catalogue;
    private final DisclosureDays disclosure;

    Executions(ExecutionStore store, OrderChecks orders, Catalogue catalogue, DisclosureDays disclosure) {
        this.store = store;
        this.orders = orders;
        this.catalogue = catalogue;
        this.disclosure = disclosure;
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        orders.check(act);
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        if (!OrderChecks.isOrder(act)) {
            return;
        }
        if (act.step().equals("open")) {
            store.insert(ordered(act));
        } else if (act.effect() != null) {
            next(act)
                    .ifPresent(
                            state -> store.move(act.matter().value(), state, act.day(), value(act.form(), "address")));
            if (mark(act).filter(OrderMark.EXECUTED::equals).isPresent()) {
                disclosed(act);
            }
        }
    }

    private void disclosed(ActTaken act) {
        String day = value(act.form(), "published");
        store.find(act.matter().value())
                .ifPresent(order -> store.disclosed(
                        order.matter(), day == null ? null : LocalDate.parse(day), disclosure.last(order, act.day())));
    }

    private Execution ordered(ActTaken act) {
        Participant executor = act.parties().get("executor");
        OrganisationId organisation = executor == null ? null : executor.organisation();
        return Execution.sent(
                act.matter().value(),
                String.valueOf(act.form().get("measure")),
                act.number(),
                organisation == null ? null : organisation.value(),
                executor == null ? "" : executor.name(),
                act.day(),
                catalogue
                        .find(String.valueOf(act.form().get("item")))
                        .map(RuleText::name)
                        .orElse(null));
    }

    private static Optional<State> next(ActTaken act) {
        Optional<State> after = mark(act).map(OrderMark::state);
        // taken back, or merged into another
        return after.isEmpty() && act.ending() != null ? Optional.of(State.OVER) : after;
    }

    private static Optional<OrderMark> mark(ActTaken act) {
        return Mark.of(OrderMark.class, act.mark());
    }

    private static @Nullable String value(Map<String, Object> form, String field) {
        Object value = form.get(field);
        return value == null ? null : value.toString();
    }

    /** What a dissolved organisation was asked, its successor carries out. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Succeeded change) {
        store.inherit(change.predecessor().value(), change.successor().value());
    }

    /** By the case of the order. */
    @Reading
    public Optional<Execution> find(UUID matter) {
        return store.find(matter);
    }

    /** Of a measure, by the names of the executors. */
    @Reading
    public List<Execution> of(String measure) {
        return store.of(List.of(measure));
    }

    /** Of some measures, by the numbers of their cases. */
    @Reading
    public Map<String, List<Execution>> of(Collection<String> measures) {
        return store.of(measures).stream().collect(Collectors.groupingBy(Execution::measure));
    }
}
