package org.chengxin.intake;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.shared.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/reports} accepts reports; {@code GET} returns a reporter its own. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {

    private final Reports reports;
    private final ReportTypes types;

    ReportApi(Reports reports, ReportTypes types) {
        this.reports = reports;
        this.types = types;
    }

    /** The results, in item order. */
    record Answer(List<Reports.Result> results) {}

    @PostMapping
    @Operation(
            summary = "Report facts 报送",
            description = "1 to 1,000 items; one result an item, in item order 每次 1 至 1000 项，逐项返回结果")
    Answer report(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        return new Answer(reports.take(caller.organisation(), request.getInputStream()));
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
