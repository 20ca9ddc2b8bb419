package org.chengxin.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.matter.MatterId;
import org.chengxin.onboarding.ApprovedAccessStore.Approved;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Access ends with the day that was approved, and not before. */
class AccessEndsIT extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";
    private static int number = 872_000;

    @Autowired
    private AccessEnds ends;

    @Autowired
    private ApprovedAccessStore store;

    @Autowired
    private Accounts accounts;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    /** Name of an account whose access ends on that day. */
    private String account(LocalDate until) {
        OrganisationId agency =
                new OrganisationId(UUID.fromString(city().newMember("agency").organisation()));
        String name = "agency-" + UUID.randomUUID();
        UUID account = accounts.open(agency, name, "某机构", org.chengxin.account.Role.AGENCY, PASSWORD)
                .id();
        MatterId matter = new MatterId(Uuid7.next());
        String code = Codes.social(++number);
        store.insert(new Approved(
                matter, code, new Applicant("某机构", code, OrganisationKind.AGENCY), "330106", until, false));
        store.collect(matter);
        store.holds(matter, account);
        return name;
    }

    private boolean signsIn(String name) {
        return new Visitor(port).signIn(name, PASSWORD).statusCode() == 303;
    }

    @Test
    void theAccountIsDisabledOnTheDayAfterTheLast() {
        String over = account(clock.today().minusDays(1));
        String last = account(clock.today());
        assertThat(signsIn(over)).isTrue();

        ends.run();

        assertThat(signsIn(over)).isFalse();
        assertThat(signsIn(last)).as("its last day").isTrue();
    }

    @Test
    void whoWasEnabledAgainByAnAdministratorStaysSo() {
        String over = account(clock.today().minusDays(1));
        ends.run();
        accounts.enable(accounts.accounts(over, null).get(0).id());

        ends.run();

        assertThat(signsIn(over)).isTrue();
    }
}
