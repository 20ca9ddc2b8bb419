package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.obligation.Obligation.Outcome;
import org.chengxin.exchange.obligation.Obligation.Settlement;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A link to a reminder fills in what is overdue by law, and tells nobody what others promised. */
class ObligationLinksIT extends ServerTest {

    private static int number;

    @Autowired
    private ObligationStore store;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matters matters;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private Bureau bureau;
    private Visitor officer;
    private Organisation debtor;

    @BeforeEach
    void anOfficer() {
        bureau = new Bureau(city(), accounts, matters);
        Caller handler = bureau.officer(bureau.office("commerce", "district", "33016" + ++number), "handler");
        officer = new Visitor(port);
        officer.signIn(handler.displayName(), Bureau.PASSWORD);
        debtor = bureau.organisation("platform");
    }

    private Obligation owed(String content, boolean statutory, int days) {
        LocalDate due = clock.today().plusDays(days);
        Obligation owed = new Obligation(
                Uuid7.next(),
                statutory ? "data-supply" : "promise",
                debtor.subject(),
                "某局",
                null,
                UUID.randomUUID().toString(),
                UUID.randomUUID(),
                content,
                "某法第9条",
                statutory ? Obligation.Nature.STATUTORY : Obligation.Nature.COMMITMENT,
                due.minusDays(10),
                due,
                null,
                null);
        store.insert(owed);
        return owed;
    }

    private String form(Obligation owed) {
        return officer.get("/workbench/matters/new/arrears?obligation=" + owed.id())
                .body();
    }

    @Test
    void whatIsOverdueByLawIsFilledIn() {
        Obligation late = owed("应提供的名单", true, -1);
        assertThat(form(late))
                .contains(
                        "应提供的名单",
                        debtor.name(),
                        late.due().toString(),
                        "某法第9条",
                        late.id().toString());
    }

    @Test
    void whatIsNotYetDueSettledOrOnlyPromisedIsNotTold() {
        assertThat(form(owed("尚未到期的名单", true, 0))).doesNotContain("尚未到期的名单", "某法第9条");
        assertThat(form(owed("别人的整改承诺", false, -5))).doesNotContain("别人的整改承诺", "某法第9条");
        Obligation settled = owed("已经提供的名单", true, -5);
        store.settle(settled.id(), new Settlement(Outcome.MET, clock.today(), null, false));
        assertThat(form(settled)).doesNotContain("已经提供的名单");
    }

    @Test
    void anUnknownOneLeavesTheFormEmpty() {
        assertThat(officer.get("/workbench/matters/new/arrears?obligation=" + Uuid7.next())
                        .statusCode())
                .isEqualTo(200);
        assertThat(officer.get("/workbench/matters/new/arrears?obligation=nonsense%3Cscript%3E")
                        .body())
                .doesNotContain("<script>nonsense", "nonsense<script>");
    }

    @Test
    void aDepartmentIsRemindedByTheFormForOffices() {
        debtor = bureau.office("posts", "district", "65487" + number);
        Obligation late = owed("应提供的轨迹", true, -1);
        assertThat(ObligationsIT.overdue(officer))
                .contains("/workbench/matters/new/office-arrears?obligation=" + late.id());
        assertThat(officer.get("/workbench/matters/new/office-arrears?obligation=" + late.id())
                        .body())
                .contains("应提供的轨迹", "value=\"" + debtor.id() + "\" selected");
    }
}
