package org.chengxin.review;

import io.swagger.v3.oas.annotations.Operation;
import org.chengxin.account.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/findings}: trade findings of the caller's own platform. */
@RestController
class FindingApi {

    private final FindingSource source;

    FindingApi(FindingSource source) {
        this.source = source;
    }

    @GetMapping("/api/v1/findings")
    @Operation(summary = "What does not fit in the caller's own trade 交易疑点")
    TradeFindings findings(@AuthenticationPrincipal Caller caller) {
        return source.of(caller.organisation().id());
    }
}
