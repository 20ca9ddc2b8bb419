package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.field.ListQuery;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** When the register changes a merchant, each platform that lists it owes the update in seven working days. */
class MerchantUpdateDutiesIT extends ServerTest {

    private static final String LEDGER = "/workbench/obligations";
    private static int number = 64_110;

    @Autowired
    private MerchantUpdateDuties duties;

    @Autowired
    private ObligationStore store;

    @Autowired
    private Calendars calendars;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private Member register;
    private Member platform;
    private String code;
    private String licence;
    private String merchant;

    @BeforeEach
    void aRegisteredMerchantThatAPlatformLists() {
        number++;
        register = city().register("641103");
        platform = city().newMember("platform");
        code = Codes.social("641103", number);
        licence = city().create(register.token(), "licence", code, licence("旧名", "文一路1号", "active"));
        merchant = city().create(platform.token(), "merchant", "m", merchant("旧名", "文一路1号"));
    }

    private String licence(String name, String address, String status) {
        return """
                {"code":"%s","number":"%s","name":"%s%d有限公司","from":"2020-01-01","status":"%s","address":"%s"}""".formatted(code, code, name, number, status, address);
    }

    private String merchant(String name, String address) {
        return """
                {"name":"%s%d有限公司","kind":"enterprise","code":"%s","address":"%s"}""".formatted(name, number, code, address);
    }

    private void registers(String name, String address, String status) {
        licence = replace(register, "licence", code, licence(name, address, status), licence);
    }

    private void platformTells(String name, String address) {
        merchant = replace(platform, "merchant", "m", merchant(name, address), merchant);
    }

    private String replace(Member by, String type, String key, String data, String old) {
        var result = city().one(by.token(), item(type, key, data, old, "变更登记"));
        assertThat(result.created()).as(result.toString()).isTrue();
        return result.id();
    }

    private List<Obligation> owed() {
        duties.run();
        SubjectId debtor =
                new SubjectId(sql.sql("select subject from account.organisation where id = cast(:id as uuid)")
                        .param("id", platform.organisation())
                        .query((row, index) -> row.getObject(1, UUID.class))
                        .single());
        return store
                .list(
                        ObligationStore.Whose.DEBTS,
                        ObligationStore.Side.ofDebtors(List.of(debtor), clock.today()),
                        ListQuery.FIRST)
                .rows()
                .stream()
                .filter(each -> each.duty().equals(MerchantUpdateDuties.DUTY))
                .toList();
    }

    private Visitor desk() {
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(platform.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        Visitor desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);
        return desk;
    }

    @Test
    void aNewNameIsOwedInSevenWorkingDaysAndKeptByThePlatformsOwnReport() {
        assertThat(owed()).as("nothing changed").isEmpty();
        registers("新名", "文一路1号", "active");
        LocalDate today = clock.today();
        assertThat(owed()).singleElement().satisfies(each -> {
            assertThat(each.due())
                    .isEqualTo(calendars.current().plusWorkingDays(today, 7).date());
            assertThat(each.content()).isEqualTo("更新平台内经营者信息：新名" + number + "有限公司（名称）");
            assertThat(each.state(today)).isEqualTo("open");
            assertThat(each.nature()).isEqualTo(Obligation.Nature.STATUTORY);
        });
        assertThat(desk().get(LEDGER).body()).contains("新名" + number + "有限公司（名称）", "市场监督管理部门", "浙江省电子商务条例第8条");

        platformTells("旧名", "文一路2号");
        assertThat(owed()).as("not the new name").allMatch(each -> each.settlement() == null);
        platformTells("新名", "文一路2号");
        assertThat(owed())
                .singleElement()
                .satisfies(each -> assertThat(each.settlement())
                        .isEqualTo(new Obligation.Settlement(Obligation.Outcome.MET, today, null, false)));
    }

    @Test
    void allThatChangedIsOwedTogether() {
        registers("新名", "文二路（东）9号", "active");
        platformTells("新名", "文一路1号");
        assertThat(owed()).singleElement().satisfies(each -> {
            assertThat(each.content()).endsWith("（名称、住所）");
            assertThat(each.settlement()).isNull();
        });
        platformTells("新名", "文二路(东)9号");
        assertThat(owed())
                .singleElement()
                .satisfies(each -> assertThat(each.state(clock.today())).isEqualTo("met"));
    }

    @Test
    void aRevokedLicenceIsFollowedByTheLicenceOrByClosingTheShops() {
        city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"更新旗舰店\"}");
        registers("旧名", "文一路1号", "revoked");
        assertThat(owed()).singleElement().satisfies(each -> {
            assertThat(each.content()).endsWith("（登记状态）");
            assertThat(each.settlement()).isNull();
        });
        city().create(
                        platform.token(),
                        "licence",
                        "l",
                        licence("旧名", "文一路1号", "revoked").replace("{\"code\"", "{\"merchant\":\"m\",\"code\""));
        assertThat(owed()).allMatch(each -> each.state(clock.today()).equals("met"));
    }

    @Test
    void aPlatformThatKnewFirstOrCameLaterOwesNothing() {
        platformTells("新名", "文一路1号");
        registers("新名", "文一路1号", "active");
        assertThat(owed()).isEmpty();
        Member later = city().newMember("platform");
        city().create(later.token(), "merchant", "m", merchant("旧名", "文一路1号"));
        platform = later;
        assertThat(owed()).as("it listed the merchant after the change").isEmpty();
    }

    @Test
    void whoNoLongerReportsTheMerchantOwesNothingMore() {
        registers("新名", "文一路1号", "active");
        assertThat(owed()).hasSize(1);
        city().one(
                        platform.token(),
                        item(
                                "merchant",
                                "m",
                                merchant("他人", "文一路1号").replace(code, Codes.social("641104", number)),
                                merchant,
                                "更正"));
        assertThat(owed())
                .singleElement()
                .satisfies(each -> assertThat(each.state(clock.today())).isEqualTo("lifted"));
    }

    @Test
    void theOfficerSeesWhoKeepsTheDutyAndWhoIsLate() {
        registers("新名", "文一路1号", "active");
        assertThat(owed()).hasSize(1);
        sql.sql("update exchange.obligation set due = :due where id = :id")
                .param("due", clock.today().minusDays(1))
                .param("id", owed().get(0).id())
                .update();
        assertThat(desk().get(LEDGER).body()).contains("按单位", "平台内经营者信息更新");
        platformTells("新名", "文一路1号");
        assertThat(owed()).allMatch(each -> each.state(clock.today()).equals("met"));
        ObligationStore.Side nobody = ObligationStore.Side.ofDebtors(List.of(), clock.today());
        assertThat(store
                        .keptBy(
                                ObligationStore.Whose.OVERDUE,
                                nobody,
                                clock.today().minusDays(3),
                                1_000)
                        .stream()
                        .filter(each -> each.debtor().equals(owed().get(0).debtor()))
                        .map(ObligationStore.Keeping::kept))
                .containsExactly(new PublicLedgerPage.Kept(MerchantUpdateDuties.DUTY, 1, 1, 1, 0));
    }
}
