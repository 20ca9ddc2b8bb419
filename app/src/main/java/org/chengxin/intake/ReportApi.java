package org.chengxin.intake;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.intake.signature.Received;
import org.chengxin.intake.signature.SignedRequests;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.DisconnectedClientHelper;

/** {@code POST /api/v1/reports} accepts reports; {@code GET} returns a reporter its own. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {

    private static final String NDJSON = "application/x-ndjson";

    private final Reports reports;
    private final Submissions submissions;
    private final ReportStream stream;
    private final ReportTypes types;
    private final SignedRequests signatures;

    ReportApi(
            Reports reports,
            Submissions submissions,
            ReportStream stream,
            ReportTypes types,
            SignedRequests signatures) {
        this.signatures = signatures;
        this.reports = reports;
        this.submissions = submissions;
        this.stream = stream;
        this.types = types;
    }

    /**
     * The results, in item order.
     *
     * @param receipt absent of a dry run
     */
    record Answer(List<Reports.Result> results, @Nullable Receipt receipt) {}

    /** @param dryRun whether the items are only checked, and nothing is kept */
    @PostMapping
    @Operation(
            summary = "Report facts 报送",
            description =
                    "1 to 1,000 items; one result an item, in item order; signed (RFC 9421) by an organisation that has named a key."
                            + " A body of application/x-ndjson is a stream of any number of items, one a line, answered line by line"
                            + " 每次 1 至 1000 项，逐项返回结果；登记了签名公钥的单位须签名。application/x-ndjson 为流式报送，每行一项，逐行返回结果")
    Answer report(
            HttpServletRequest request,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        InputStream content = signatures.content(received(request), request.getInputStream(), caller.organisation());
        if (dryRun) {
            return new Answer(submissions.check(caller.organisation(), content), null);
        }
        Submissions.Taken taken = submissions.take(caller.organisation(), content);
        return new Answer(taken.results(), taken.receipt());
    }

    /**
     * Answered line by line while the body still comes; see docs/formats/reports.md. The description has one call for this path, which
     * tells of the stream too.
     */
    @PostMapping(consumes = NDJSON)
    @Operation(hidden = true)
    void stream(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        if (dryRun) {
            // refused rather than overlooked, which would keep what was only to be checked
            throw new ProblemException(IntakeProblem.STREAM_DRY_RUN, "dry-run");
        }
        try {
            stream.take(
                    caller.organisation(),
                    () -> signatures.stream(received(request), request.getInputStream(), caller.organisation()),
                    () -> {
                        response.setContentType(NDJSON);
                        return response.getOutputStream();
                    });
        } catch (IOException gone) {
            // what was answered is kept, and nobody is there to be told more
            if (response.getContentType() == null || !DisconnectedClientHelper.isClientDisconnectedException(gone)) {
                throw gone;
            }
        }
    }

    private static Received received(HttpServletRequest request) {
        return new Received(
                request.getMethod(),
                request.getScheme(),
                request.getRequestURI(),
                request.getQueryString(),
                name -> Collections.list(request.getHeaders(name)));
    }

    /** For the program of the reporting organisation only: keys are private to their reporter. */
    @GetMapping
    @Operation(
            summary = "What the caller itself reported 已报送内容",
            description =
                    "current reports of one type in the order of their keys; `next` is the `after` of the next call 某一类型的现行报送，按编号排列；next 为下一页的 after")
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

    @GetMapping("/{type}/{key}")
    @Operation(
            summary = "One report of the caller as it stands 已报送的一条",
            description =
                    "by the caller's own key; answers 304 to If-None-Match while nothing has superseded it 按本单位的编号查询；未被替代的，对 If-None-Match 返回 304")
    ResponseEntity<Reports.Own> current(
            @PathVariable("type") String type,
            @PathVariable("key") String key,
            @AuthenticationPrincipal Caller caller) {
        Reports.Own report = reports.current(caller.organisation().id(), type, key)
                .orElseThrow(() -> new ProblemException(IntakeProblem.UNKNOWN_REPORT, "key"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + report.id() + "\"")
                .body(report);
    }
}
