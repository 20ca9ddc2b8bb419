package org.chengxin.measure.execution;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.ActTaken.Participant;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.mark.MarksRead;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.shared.ProblemException;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Checks an order before it goes out, and the report of an executor that has carried it out. */
@Component
class OrderChecks {

    private static final String MEASURE = "measure";
    private static final String REQUEST = "measure-request";
    private static final String ADVICE = "measure-advice";

    /** An order to an authority of another city. */
    private static final String ELSEWHERE = "measure-assistance";

    private static final Set<String> ORDERS = Set.of(REQUEST, ADVICE, ELSEWHERE);

    private static final String OPEN = "open";

    private static final Map<OrganisationKind, String> EXECUTORS = Map.of(
            OrganisationKind.PLATFORM, "platform",
            OrganisationKind.LOGISTICS, "logistics-firm",
            OrganisationKind.DEPARTMENT, "department");

    private final ExecutionStore store;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Offices offices;

    OrderChecks(ExecutionStore store, Catalogue catalogue, Accounts accounts, Offices offices) {
        this.store = store;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.offices = offices;
    }

    @Bean
    static MarksRead requestMarks() {
        return orders(REQUEST)
                .needing(OrderMark.OVERDUE, OrderMark.REFUSED, OrderMark.EXCUSED)
                .taking(OrderMark.MISSING);
    }

    @Bean
    static MarksRead adviceMarks() {
        return orders(ADVICE).needing(OrderMark.DECLINED).taking(OrderMark.MISSING);
    }

    @Bean
    static MarksRead elsewhereMarks() {
        return orders(ELSEWHERE).needing(OrderMark.OVERDUE, OrderMark.REFUSED, OrderMark.EXCUSED);
    }

    private static MarksRead orders(String kind) {
        return MarksRead.of(kind, EnumSet.allOf(OrderMark.class))
                .needing(OrderMark.RECEIVED, OrderMark.EXECUTED, OrderMark.RESTORED)
                .taking(OrderMark.SUSPENDED, OrderMark.RESUMED, OrderMark.OVER, OrderMark.UNDOING);
    }

    static boolean isOrder(ActTaken act) {
        return ORDERS.contains(act.definition());
    }

    /** @throws ProblemException with the rule that is broken */
    void check(ActTaken act) {
        if (act.definition().equals(MEASURE) && act.form().containsKey("executors")) {
            requireOnce(act);
        }
        if (isOrder(act) && act.step().equals(OPEN)) {
            requireExecutor(act);
        }
        if (isOrder(act) && OrderMark.EXECUTED.word().equals(act.mark())) {
            requirePage(act);
        }
    }

    /** Whoever decides learns it before a second person confirms. */
    private static void requireOnce(ActTaken act) {
        boolean repeated =
                act.form().get("executors") instanceof List<?> rows && new HashSet<>(rows).size() < rows.size();
        require(!repeated, MeasureProblem.ORDERED_TWICE, "executors");
    }

    /** An order goes to who plays a part that its item names and signs in here, and once. */
    private void requireExecutor(ActTaken act) {
        Optional<OrganisationId> executor =
                Optional.ofNullable(act.parties().get("executor")).map(Participant::organisation);
        if (act.definition().equals(ELSEWHERE)) {
            require(
                    executor.flatMap(offices::find).filter(offices::isElsewhere).isPresent(),
                    MeasureProblem.ELSEWHERE,
                    "office");
            return;
        }
        require(mayExecute(act, executor), MeasureProblem.EXECUTOR, "executors");
        String measure = String.valueOf(act.form().get("measure"));
        require(
                executor.filter(one -> store.isAtWork(measure, one.value())).isEmpty(),
                MeasureProblem.ORDERED_TWICE,
                "executors");
    }

    private boolean mayExecute(ActTaken act, Optional<OrganisationId> executor) {
        Optional<OrganisationKind> kind = executor.flatMap(accounts::find).map(Organisation::kind);
        return catalogue
                .find(String.valueOf(act.form().get("item")))
                .map(version -> version.rule().executors())
                .filter(parts ->
                        kind.map(EXECUTORS::get).filter(parts::contains).isPresent())
                .isPresent();
    }

    /** What a later look has to find needs its page; an authority of another city looks for itself. */
    private void requirePage(ActTaken act) {
        boolean lacking = !act.definition().equals(ELSEWHERE)
                && !act.form().containsKey("address")
                && store.find(act.matter().value())
                        .filter(order -> order.address() == null)
                        .flatMap(order -> catalogue.find(String.valueOf(order.item())))
                        .filter(version -> version.rule().look() != null)
                        .isPresent();
        if (lacking) {
            throw FormRefused.of("address", "field.required");
        }
    }

    private static void require(boolean may, MeasureProblem otherwise, String field) {
        if (!may) {
            throw new ProblemException(otherwise, field);
        }
    }
}
