package org.chengxin.intake;

import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.evidence.SealedForms;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** A withdrawal is sealed under the names that it always had. */
class WithdrawalFactTest {

    @Test
    void itsFormNeverChanges() {
        UUID one = SealedForms.uuid(1);
        Reporter reporter = new Reporter(
                new OrganisationId(one), OrganisationKind.PLATFORM, "平台", null, new SubjectId(SealedForms.uuid(2)));
        SealedForms.check(
                "withdrawal", Intake.withdrawal(reporter, SealedForms.id(3), SealedForms.id(4), "订单编号重复", null));
        SealedForms.check(
                "withdrawal-2", Intake.withdrawal(reporter, SealedForms.id(5), SealedForms.id(6), "评价人要求", "author"));
    }
}
