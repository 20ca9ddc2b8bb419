package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
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
        assertThat(accounts.organisationsOf(List.of(made.subject()))).containsExactly(made);
        assertThat(accounts.organisationsOf(List.of())).isEmpty();
    }

    @Test
    void aCodeThatNobodyHasIsNobodys() {
        assertThat(accounts.withCode("91330000000000000X")).isEmpty();
    }
}
