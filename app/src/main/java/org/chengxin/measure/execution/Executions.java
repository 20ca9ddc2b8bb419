package org.chengxin.measure.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.ActTaken.Participant;
import org.chengxin.measure.execution.Execution.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the cases of orders, in the transactions of their acts. */
@Component
public class Executions implements ActFollower {

    private static final Set<String> ORDERS = Set.of("measure-request", "measure-advice");

    private final ExecutionStore store;

    Executions(ExecutionStore store) {
        this.store = store;
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        if (!ORDERS.contains(act.definition())) {
            return;
        }
        if (act.step().equals("open")) {
            store.insert(ordered(act));
        } else if (act.effect() != null) {
            next(act)
                    .ifPresent(
                            state -> store.move(act.matter().value(), state, act.day(), value(act.form(), "address")));
        }
    }

    private static Execution ordered(ActTaken act) {
        Participant executor = act.parties().get("executor");
        OrganisationId organisation = executor == null ? null : executor.organisation();
        return new Execution(
                act.matter().value(),
                String.valueOf(act.form().get("measure")),
                act.number(),
                organisation == null ? null : organisation.value(),
                executor == null ? "" : executor.name(),
                State.SENT,
                null,
                null,
                act.day(),
                act.day(),
                null,
                null);
    }

    /** What an executor was asked and has not done is over with the measure; what it did is to be undone. */
    private Optional<State> next(ActTaken act) {
        String step = String.valueOf(act.effect());
        if (step.equals("end")) {
            return store.state(act.matter().value())
                    .map(now -> now == State.EXECUTED || now == State.SUSPENDED ? State.UNDOING : State.OVER);
        }
        return step.equals("refuse") && act.ending() != null ? Optional.of(State.DECLINED) : State.after(step);
    }

    private static @Nullable String value(Map<String, Object> form, String field) {
        Object value = form.get(field);
        return value == null ? null : value.toString();
    }

    /** Of a measure, by the names of the executors. */
    @Reading
    public List<Execution> of(String measure) {
        return store.of(measure);
    }
}
