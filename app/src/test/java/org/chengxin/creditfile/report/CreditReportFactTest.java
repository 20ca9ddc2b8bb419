package org.chengxin.creditfile.report;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.evidence.SealedForms;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** What a report listed is sealed under the names that it always had. */
class CreditReportFactTest {

    @Test
    void itsFormNeverChanges() {
        SealedForms.check(
                "credit-report",
                CreditReports.fact(
                        SealedForms.id(1),
                        new SubjectId(SealedForms.uuid(2)),
                        LocalDate.of(2026, 3, 2),
                        List.of(SealedForms.id(3), SealedForms.id(4))));
    }
}
