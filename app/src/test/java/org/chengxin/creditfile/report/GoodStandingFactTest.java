package org.chengxin.creditfile.report;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.evidence.SealedForms;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** What a certificate of good standing said, and why it ended, is sealed under the names that it always had. */
class GoodStandingFactTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 28);

    @Test
    void theFormOfACertificateNeverChanges() {
        SealedForms.check(
                "good-standing",
                GoodStandings.fact(
                        SealedForms.id(1), new SubjectId(SealedForms.uuid(2)), DAY, 17, List.of(SealedForms.id(3))));
    }

    @Test
    void theFormOfItsEndNeverChanges() {
        SealedForms.check(
                "good-standing-end",
                GoodStandings.end(SealedForms.id(1), new SubjectId(SealedForms.uuid(2)), DAY, "行政处罚：虚假宣传"));
    }
}
