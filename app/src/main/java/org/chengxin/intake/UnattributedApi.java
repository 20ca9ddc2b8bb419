package org.chengxin.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.Reports.UnattributedFacts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/reports/unattributed}: counts the caller's facts that wait for a registration or have expired. */
@RestController
class UnattributedApi {

    private final List<UnattributedFacts> owners;

    UnattributedApi(List<UnattributedFacts> owners) {
        this.owners = owners;
    }

    /** The unattributed facts by type; empty if all are counted. */
    record Held(List<OfType> types) {}

    record OfType(String type, long waiting, long expired) {}

    @GetMapping("/api/v1/reports/unattributed")
    @Operation(
            summary = "What waits for a merchant to be registered 未归属",
            description =
                    "numbers of the caller's own reports about merchants that it has not reported itself 本单位报送中商户尚未登记的条数")
    ResponseEntity<Held> held(@AuthenticationPrincipal Caller caller) {
        OrganisationId reporter = caller.organisation().id();
        List<OfType> types = owners.stream()
                .map(owner -> of(owner, reporter))
                .filter(each -> each.waiting() + each.expired() > 0)
                .sorted(Comparator.comparing(OfType::type))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Held(types));
    }

    private static OfType of(UnattributedFacts owner, OrganisationId reporter) {
        UnattributedFacts.Counts counts = owner.of(reporter);
        return new OfType(owner.type(), counts.waiting(), counts.expired());
    }
}
