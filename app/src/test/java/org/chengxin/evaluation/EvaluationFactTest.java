package org.chengxin.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.evaluation.Evaluation.Basis;
import org.chengxin.evidence.SealedForms;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** An evaluation is sealed under the names that it always had. */
class EvaluationFactTest {

    @Test
    void itsFormNeverChanges() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Evaluation evaluation = new Evaluation(
                SealedForms.id(10),
                new SubjectId(SealedForms.uuid(1)),
                new OrganisationId(SealedForms.uuid(2)),
                "平台",
                day,
                "merchant",
                3,
                "abcd",
                Map.of("orders", "12", "lateShare", "0.05"),
                87,
                "good",
                List.of(new Evaluation.Reason("late", -3)),
                new Basis(Map.of("some.days", new Basis.Used("7", day)), Map.of("orders", 12L), 5, "cm9vdA=="));
        SealedForms.check("evaluation", Evaluations.fact(evaluation));
    }
}
