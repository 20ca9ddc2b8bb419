package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Organisations are found by what they are called, by their code and by the subject that they are. */
class OrganisationNamesIT extends ServerTest {

    @Autowired
    private Accounts accounts;

    @Test
    void aNameIsTheSameHoweverItsMarksWidthAndCaseAreTyped() {
        String own = UUID.randomUUID().toString();
        Organisation made = accounts.register("ＡＢ（杭州）·" + own, OrganisationKind.PLATFORM, null, "330106", null);
        assertThat(accounts.named("ab(杭州)" + own, 5)).containsExactly(made);
        assertThat(accounts.named("杭州" + own, 5)).isEmpty();
        assertThat(accounts.organisationsOf(List.of())).isEmpty();
    }

    /** By its subject before its code, and the first that has the code, whether one is asked for or many. */
    @Test
    void oneRuleSaysWhichOrganisationASubjectIs() {
        String code = Codes.social("620103", 1);
        Organisation first =
                accounts.register("甲" + UUID.randomUUID(), OrganisationKind.PLATFORM, code, "330106", null);
        Organisation second = accounts.register("乙" + UUID.randomUUID(), OrganisationKind.AGENCY, code, "330106", null);
        SubjectId stranger = SubjectId.next();
        assertThat(accounts.organisationOf(second.subject(), code)).contains(second);
        assertThat(accounts.organisationOf(stranger, code)).contains(first);
        assertThat(accounts.organisationOf(stranger, null)).isEmpty();
        assertThat(accounts.organisationOf(stranger, "")).isEmpty();
        assertThat(accounts.organisationsOf(List.of(first.subject(), second.subject(), stranger)))
                .isEqualTo(Map.of(first.subject(), first, second.subject(), second));
    }

    @Test
    void aCodeThatNobodyHasIsNobodys() {
        assertThat(accounts.withCode("91330000000000000X")).isEmpty();
    }
}
