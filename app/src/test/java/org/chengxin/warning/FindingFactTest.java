package org.chengxin.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealedForms;
import org.chengxin.intake.Footing;
import org.chengxin.shared.SubjectId;
import org.chengxin.warning.run.DetectionRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Findings and runs are sealed under the names that they always had. */
class FindingFactTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OrganisationId PLATFORM = new OrganisationId(SealedForms.uuid(1));

    @Test
    void theirFormsNeverChange() {
        SealedForms.check("finding", FindingFact.of(finding(new SubjectId(SealedForms.uuid(2)))));
        SealedForms.check("finding-of-stream", FindingFact.of(finding(null), Map.of("window", "7")));
        DetectionRun run = new DetectionRun(SealedForms.id(12), PLATFORM, DAY, SealedForms.id(13), DAY, 100, 2);
        SealedForms.check(
                "detection-run",
                FindingFact.of(
                        run,
                        7,
                        List.of(finding(null)),
                        Map.of(SealedForms.id(14), new SealedFinding.Recheck("2", true)),
                        Map.of("least", "0.5")));
    }

    private static SealedFinding finding(@Nullable SubjectId subject) {
        FindingContent content = new FindingContent(
                List.of(new FindingContent.Who("merchant", "m1")),
                List.of(new FindingContent.Who("buyer", "b1")),
                List.of(new FindingContent.Input("order", "o1")),
                40,
                List.of(new FindingContent.Part("signed-fast", 0.25, 1e-7, 3)),
                List.of(new FindingContent.Counter("sale", -1)));
        return new SealedFinding(
                SealedForms.id(11),
                PLATFORM,
                subject,
                null,
                "brushing",
                "shop",
                "1",
                SealedFinding.Severity.SERIOUS,
                Footing.STATUTORY,
                12.5,
                content,
                DAY,
                null,
                SealedFinding.Origin.RUN,
                true,
                null,
                null,
                null,
                null,
                null);
    }
}
