package org.chengxin.creditfile.report;

import io.swagger.v3.oas.annotations.Operation;
import org.chengxin.account.Caller;
import org.chengxin.creditfile.FileAccess;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.Subject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/subjects/{code}/good-standing}: a firm's program applies for the firm's own certificate; the header Link leads to
 * where anybody checks its newest paper.
 */
@RestController
class GoodStandingApi {

    private final GoodStandings standings;
    private final FileAccess access;

    GoodStandingApi(GoodStandings standings, FileAccess access) {
        this.standings = standings;
        this.access = access;
    }

    @PostMapping(value = "/api/v1/subjects/{code}/good-standing", produces = "application/dc+sd-jwt")
    @Operation(
            summary = "A certificate of one's own good standing 信用良好证明",
            description = "SD-JWT VC, checked offline; refused with each reason if something stands against the firm; "
                    + "revoked as soon as something does 可离线核验；不符合条件的逐项告知理由，情况变化后随即撤销")
    ResponseEntity<String> issue(@PathVariable("code") String code, @AuthenticationPrincipal Caller caller) {
        Subject subject = access.of(caller.organisation())
                .filter(own -> code.equals(own.code()) && GoodStanding.isPublic(own))
                .orElseThrow(() -> new ProblemException(ReportProblem.NOT_OWN, "code"));
        String text = standings.issue(subject, caller.organisation().id());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        standings.of(subject.id()).stream()
                .findFirst()
                .ifPresent(paper ->
                        answer.header(HttpHeaders.LINK, "</papers/" + paper.code() + ">; rel=\"describedby\""));
        return answer.body(text);
    }
}
