package org.chengxin.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.matter.MatterProblem;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.measure.execution.Execution;
import org.chengxin.measure.execution.Executions;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/orders/{matter}}: what an order asks of its executor, in the executor's own numbers. */
@RestController
class OrderApi {

    private final Executions executions;
    private final Measures measures;
    private final Subjects subjects;
    private final Registrations registrations;

    OrderApi(Executions executions, Measures measures, Subjects subjects, Registrations registrations) {
        this.executions = executions;
        this.measures = measures;
        this.subjects = subjects;
        this.registrations = registrations;
    }

    /**
     * An order, without what its case alone says.
     *
     * @param item word of the item in the catalogue; null where the measure was erased before items were kept
     * @param state as of the events of type measure-order
     * @param code of the firm that it is about; null without one, and until the decision is delivered
     * @param merchants numbers under which the executor reported the firm
     * @param shops numbers under which the executor reported its shops
     */
    record Order(
            String number,
            String measure,
            @Nullable String item,
            String state,
            @Nullable String code,
            List<String> merchants,
            List<String> shops) {}

    @GetMapping("/api/v1/orders/{matter}")
    @Operation(
            summary = "An order to this organisation 发给本单位的协助执行要求、信用提示",
            description =
                    "names item and state by their words, the firm by its code, merchants and shops by the numbers that the organisation itself reported 措施和状态以代码、企业以统一社会信用代码、商户和店铺以本单位报送的编号表示")
    Order order(@PathVariable UUID matter, @AuthenticationPrincipal Caller caller) {
        Execution order = executions
                .find(matter)
                .filter(found -> caller.organisation().id().value().equals(found.executor()))
                .orElseThrow(() -> new ProblemException(MatterProblem.NOT_VISIBLE, matter.toString()));
        Optional<Subject> subject =
                measures.numbered(order.measure()).map(Measure::subject).flatMap(subjects::find);
        var keys = registrations.keys(
                caller.organisation().id(),
                subject.map(Subject::id).map(subjects::identities).orElse(List.of()));
        return new Order(
                order.number(),
                order.measure(),
                order.item(),
                order.state().word(),
                subject.filter(found -> found.nature().published())
                        .map(Subject::code)
                        .orElse(null),
                keys.merchants(),
                keys.shops());
    }
}
