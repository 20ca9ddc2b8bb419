package org.chengxin.measure.execution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.office.Offices;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.ActTaken.Participant;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.execution.Execution.State;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the cases of orders, in the transactions of their acts. */
@Component
public class Executions implements ActFollower {

    /** An order to an authority of another city. */
    private static final String ELSEWHERE = "measure-assistance";

    private static final Set<String> ORDERS = Set.of("measure-request", "measure-advice", ELSEWHERE);

    private static final Map<OrganisationKind, String> EXECUTORS = Map.of(
            OrganisationKind.PLATFORM, "platform",
            OrganisationKind.LOGISTICS, "logistics-firm",
            OrganisationKind.DEPARTMENT, "department");

    private final ExecutionStore store;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Offices offices;

    Executions(ExecutionStore store, Catalogue catalogue, Accounts accounts, Offices offices) {
        this.store = store;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.offices = offices;
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        if (isOrder(act) && act.step().equals("open")) {
            Optional<OrganisationId> executor =
                    Optional.ofNullable(act.parties().get("executor")).map(Participant::organisation);
            if (act.definition().equals(ELSEWHERE)) {
                require(executor.filter(this::isElsewhere).isPresent(), MeasureProblem.ELSEWHERE, "office");
            } else {
                require(mayExecute(act, executor), MeasureProblem.EXECUTOR, "executors");
            }
        }
        return List.of();
    }

    private static void require(boolean may, MeasureProblem otherwise, String field) {
        if (!may) {
            throw new ProblemException(otherwise, field);
        }
    }

    /** Whether it is an authority of another city. */
    private boolean isElsewhere(OrganisationId executor) {
        return offices.find(executor).filter(offices::isElsewhere).isPresent();
    }

    private static boolean isOrder(ActTaken act) {
        return ORDERS.contains(act.definition());
    }

    /** An order goes to who plays a part that its item names, and signs in here. */
    private boolean mayExecute(ActTaken act, Optional<OrganisationId> executor) {
        Optional<OrganisationKind> kind = executor.flatMap(accounts::find).map(Organisation::kind);
        return catalogue
                .find(String.valueOf(act.form().get("item")))
                .map(version -> version.rule().executors())
                .filter(parts ->
                        kind.map(EXECUTORS::get).filter(parts::contains).isPresent())
                .isPresent();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        if (!isOrder(act)) {
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
                act.day(),
                act.day(),
                null,
                null);
    }

    private static Optional<State> next(ActTaken act) {
        String step = String.valueOf(act.effect());
        if (step.equals("refuse") && act.ending() != null) {
            return Optional.of(State.DECLINED);
        }
        Optional<State> after = State.after(step, act.stage());
        // taken back, or merged into another
        return after.isEmpty() && act.ending() != null ? Optional.of(State.OVER) : after;
    }

    private static @Nullable String value(Map<String, Object> form, String field) {
        Object value = form.get(field);
        return value == null ? null : value.toString();
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
