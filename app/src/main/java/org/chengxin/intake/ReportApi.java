package org.chengxin.intake;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chengxin.account.Caller;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.guard.Slots;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/reports} accepts reports; {@code GET} returns a reporter its own. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {

    /** The most request bodies in memory at once; a request that waits longer than two seconds is told to retry. */
    private static final int AT_ONCE = 8;

    /** The limit of one reporter, waiting requests included, so that a slow sender does not occupy all slots. */
    private static final int OF_ONE = 7;

    private static final int WAIT_SECONDS = 2;

    private final RequestReader reader;
    private final Intake intake;
    private final Reports reports;
    private final ReportTypes types;
    private final MessageLog messages;
    private final Texts texts;
    private final QuorumGrace quorum;
    private final Slots reporters = new Slots();
    private final Semaphore gate = new Semaphore(AT_ONCE, true);

    ReportApi(
            RequestReader reader,
            Intake intake,
            Reports reports,
            ReportTypes types,
            MessageLog messages,
            Texts texts,
            QuorumGrace quorum) {
        this.reader = reader;
        this.intake = intake;
        this.reports = reports;
        this.types = types;
        this.messages = messages;
        this.texts = texts;
        this.quorum = quorum;
    }

    /** The results, in item order. */
    record Answer(List<Result> results) {}

    /**
     * The result of one item.
     *
     * @param id of the fact; of a rejected item, that of the current report under its key if that is the reason
     */
    record Result(String key, String status, @Nullable String id, List<ItemProblem> problems) {}

    /** One problem with its text in the caller's language. */
    record ItemProblem(String code, String pointer, String detail) {}

    @PostMapping
    @Operation(summary = "Report facts 报送", description = "1 to 1,000 items; one result an item, in item order")
    Answer report(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        String reporter = caller.organisation().id().toString();
        if (!reporters.enter(reporter, OF_ONE)) {
            throw new ProblemException(IntakeProblem.BUSY, "reports");
        }
        try {
            return entered(request, caller);
        } finally {
            reporters.leave(reporter);
        }
    }

    private Answer entered(HttpServletRequest request, Caller caller) throws IOException, InterruptedException {
        if (!gate.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new ProblemException(IntakeProblem.BUSY, "reports");
        }
        try {
            return take(request, caller);
        } finally {
            gate.release();
        }
    }

    /** For the program of the reporting organisation only: keys are private to their reporter. */
    @GetMapping
    @Operation(
            summary = "What the caller itself reported 已报送内容",
            description =
                    "current reports of one type in the order of their keys; `next` is the `after` of the next call")
    ResponseEntity<Reports.Part> sent(
            @RequestParam("type") String type,
            @RequestParam(name = "after", defaultValue = "") String after,
            @AuthenticationPrincipal Caller caller) {
        if (types.find(type).isEmpty()) {
            throw new ProblemException(IntakeProblem.UNKNOWN_TYPE, type);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reports.sentBy(caller.organisation().id(), type, after));
    }

    private Answer take(HttpServletRequest request, Caller caller) throws IOException {
        if (quorum.isOverdue()) {
            throw new ProblemException(IntakeProblem.PROOFS_WAIT, "log");
        }
        long start = System.nanoTime();
        Reporter reporter = Reports.reporter(caller.organisation());
        List<Item> items = reader.read(reporter, request.getInputStream());
        intake.take(reporter, items);
        messages.record(reporter, items, (System.nanoTime() - start) / 1_000_000);
        return new Answer(items.stream().map(this::result).toList());
    }

    private Result result(Item item) {
        Outcome outcome = item.outcome();
        if (outcome instanceof Outcome.Created created) {
            return result(item, "created", created.id());
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            return result(item, "duplicate", duplicate.id());
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            List<ItemProblem> told = rejected.problems().stream()
                    .map(found -> new ItemProblem(found.code(), found.pointer(), texts.of("problem." + found.code())))
                    .toList();
            FactId standing = rejected.standing();
            return new Result(item.key, "rejected", standing == null ? null : standing.toString(), told);
        }
        throw new IllegalStateException("an item was left undecided");
    }

    private static Result result(Item item, String status, FactId id) {
        return new Result(item.key, status, id.toString(), List.of());
    }
}
