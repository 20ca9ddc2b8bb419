package org.chengxin.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/evaluations/ID/facts}: the facts that an evaluation counted, for a court or an auditor. */
@RestController
class EvaluationApi {

    private static final int MOST = 1_000;

    private final CountedFacts counted;

    EvaluationApi(CountedFacts counted) {
        this.counted = counted;
    }

    /**
     * A page of the list.
     *
     * @param root base64, as sealed with the evaluation
     * @param matches whether the stored list gives this root; only on the first page
     */
    record Answer(
            String evaluation,
            long count,
            String root,
            @Nullable Boolean matches,
            List<Listed> facts,
            @Nullable String next) {}

    /** A fact of the list. */
    record Listed(String id, String type, String state) {}

    @GetMapping("/api/v1/evaluations/{id}/facts")
    @Operation(
            summary = "The facts that an evaluation counted 计入评价的事实",
            description =
                    "in ascending order of their ids, with the sealed Merkle root (RFC 6962) over these ids and, with the"
                            + " first of them, whether the list still comes to it; `next` is the `after` of the next call 按编号升序，附存证的默克尔根；next 为下一页的 after")
    ResponseEntity<Answer> facts(
            @PathVariable("id") String id,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = "1000") int limit,
            @AuthenticationPrincipal Caller caller) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(EvaluationProblem.PAGE, "limit");
        }
        CountedFacts.Part part = counted.part(
                parsed(id, EvaluationProblem.UNKNOWN),
                caller,
                after == null ? null : parsed(after, EvaluationProblem.PAGE),
                limit);
        FactId next = part.next();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(
                        part.evaluation().toString(),
                        part.count(),
                        part.root(),
                        part.matches(),
                        part.facts().stream()
                                .map(each -> new Listed(each.id().toString(), each.type(), each.state()))
                                .toList(),
                        next == null ? null : next.toString()));
    }

    private static FactId parsed(String id, EvaluationProblem otherwise) {
        return FactId.tryParse(id).orElseThrow(() -> new ProblemException(otherwise, id));
    }
}
