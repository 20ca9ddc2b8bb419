package org.chengxin.measure.web;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.intake.sheet.SheetTable;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Entry;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.mark.Mark;
import org.chengxin.measure.execution.Execution;
import org.chengxin.measure.execution.Executions;
import org.chengxin.measure.execution.OrderMark;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 执行回单: what each executor of a measure was sent, received, did and undid, as a spreadsheet for the officers of its case. */
@Controller
class ExecutionSheets {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalClock.ZONE);

    /** Role in the case of an order. */
    private static final String EXECUTOR = "executor";

    private static final List<String> COLUMNS = List.of(
            "number",
            "executor",
            "sent",
            "received",
            "reported",
            "done",
            "page",
            "disclosed",
            "refused",
            "reason",
            "seen",
            "looked",
            "restored",
            "undone",
            "state",
            "changed");

    private final Matters matters;
    private final Executions executions;
    private final Texts texts;

    ExecutionSheets(Matters matters, Executions executions, Texts texts) {
        this.matters = matters;
        this.executions = executions;
        this.texts = texts;
    }

    @GetMapping("/workbench/measures/{matter}/executions.xlsx")
    ResponseEntity<byte[]> receipts(@PathVariable("matter") UUID matter, @AuthenticationPrincipal Caller caller)
            throws IOException {
        if (!AccessPolicy.isOfficer(caller)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Matter measure = matters.find(new MatterId(matter), Actor.of(caller));
        List<List<String>> rows = executions.of(measure.number()).stream()
                .map(each -> row(each, order(each, caller)))
                .toList();
        List<String> headings = COLUMNS.stream()
                .map(name -> texts.of("measure.receipt." + name))
                .toList();
        return Download.of(
                Download.XLSX,
                texts.of("measure.receipt") + "-" + measure.number() + ".xlsx",
                new SheetTable(texts.of("measure.receipt"), headings, rows).workbook());
    }

    /** Empty where the reader sees that it is there, and no more. */
    private List<Entry> order(Execution execution, Caller reader) {
        try {
            return matters.find(new MatterId(execution.matter()), Actor.of(reader))
                    .acts();
        } catch (ProblemException hidden) {
            return List.of();
        }
    }

    private List<String> row(Execution execution, List<Entry> acts) {
        Optional<Entry> executed = last(acts, OrderMark.EXECUTED);
        Optional<Entry> refused = last(acts, OrderMark.REFUSED, OrderMark.DECLINED, OrderMark.DISCONTINUED);
        Optional<Entry> restored = last(acts, OrderMark.RESTORED);
        return List.of(
                execution.number(),
                execution.name(),
                execution.ordered().toString(),
                day(last(acts, OrderMark.RECEIVED)),
                day(executed),
                value(executed, "done"),
                Objects.requireNonNullElse(execution.address(), ""),
                execution.disclosure().isEmpty()
                        ? ""
                        : texts.of(
                                "measure.disclosed." + execution.disclosure(), String.valueOf(execution.disclosed())),
                day(refused),
                value(refused, "reason"),
                execution.seen() == null ? "" : texts.of("measure.seen." + execution.seen()),
                time(execution.looked()),
                day(restored),
                value(restored, "done"),
                texts.of("measure.execution." + execution.state().word()),
                execution.changed().toString());
    }

    /** The last time that the executor took a step that marks one of these. */
    private static Optional<Entry> last(List<Entry> acts, OrderMark... marks) {
        return acts.stream()
                .filter(act -> EXECUTOR.equals(act.role()))
                .filter(act -> Mark.of(OrderMark.class, act.mark())
                        .filter(Arrays.asList(marks)::contains)
                        .isPresent())
                .reduce((former, later) -> later);
    }

    private static String day(Optional<Entry> act) {
        return act.map(found -> found.day().toString()).orElse("");
    }

    private static String value(Optional<Entry> act, String field) {
        return act.map(found -> found.form().get(field)).map(Object::toString).orElse("");
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }
}
