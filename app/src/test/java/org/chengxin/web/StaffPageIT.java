package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.office.Offices;
import org.chengxin.rule.LegalClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Handlers say when they are away, a head says it of everybody and who has left; nobody reaches into another office. */
class StaffPageIT extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";
    private static final String STAFF = "/workbench/staff";

    @LocalServerPort
    private int port;

    @Autowired
    private Offices offices;

    @Autowired
    private LegalClock clock;

    private String office;
    private Person head;
    private Person one;
    private Person two;

    private record Person(UUID account, String name, Visitor visitor) {}

    @BeforeEach
    void anOfficeWithAHeadAndTwoHandlers() {
        office = office();
        head = person(office, "head");
        one = person(office, "handler");
        two = person(office, "handler");
    }

    @Test
    void aHandlerSaysWhoStandsInAndComesBack() {
        String until = clock.today().plusDays(4).toString();
        assertThat(post(
                                one,
                                one,
                                "away",
                                Map.of("until", until, "standIn", two.account().toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(offices.acting(one.account(), clock.today()).orElseThrow().account())
                .isEqualTo(two.account());
        assertThat(head.visitor().get(STAFF).body()).contains("不在，至 " + until, "由 " + two.name() + " 代班");
        post(one, one, "away", Map.of("until", "", "standIn", ""));
        assertThat(offices.staffOf(one.account()).orElseThrow().isThere(clock.today()))
                .isTrue();
    }

    @Test
    void aHeadSaysWhoHasLeftAndWhoTakesOver() {
        assertThat(post(head, one, "leave", Map.of("standIn", two.account().toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(one.visitor().get(STAFF).statusCode()).isEqualTo(302);
        assertThat(offices.acting(one.account(), clock.today()).orElseThrow().account())
                .isEqualTo(two.account());
        assertThat(post(head, one, "leave", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyChangesWhatIsNotTheirs() {
        Person elsewhere = person(office(), "head");
        assertThat(post(one, two, "away", Map.of("until", clock.today().toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(one, two, "leave", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(head, head, "leave", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(elsewhere, one, "away", Map.of("until", clock.today().toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(elsewhere, one, "leave", Map.of()).statusCode()).isEqualTo(403);
        assertThat(one.visitor().get(STAFF).body()).doesNotContain("/leave");
    }

    @Test
    void aStandInFromElsewhereAndADayThatIsNoneAreRefusedInWords() {
        Person elsewhere = person(office(), "handler");
        LocalDate day = clock.today().plusDays(1);
        HttpResponse<String> refused = post(
                one,
                one,
                "away",
                Map.of("until", day.toString(), "standIn", elsewhere.account().toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("代班人须为同一机构的另一名在职人员");
        for (String wrong : new String[] {"soon", clock.today().minusDays(1).toString(), "2999-01-01"}) {
            HttpResponse<String> page = post(one, one, "away", Map.of("until", wrong));
            assertThat(page.statusCode()).as(wrong).isEqualTo(422);
            assertThat(page.body()).contains("请填写今天起两年内的日期");
        }
    }

    @Test
    void whoHasNoPostHasNoSuchPage() {
        String name = "plain-" + UUID.randomUUID();
        city().newAccount(office, name, "officer", PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        assertThat(visitor.get(STAFF).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/workbench").body()).doesNotContain(STAFF);
        assertThat(head.visitor().get("/workbench").body()).contains(STAFF);
    }

    @Test
    void aCertificateIsShownWithItsEndAndTheLackOfOneIsSaid() {
        assertThat(head.visitor().get(STAFF).body()).contains("没有登记执法证");
        LocalDate today = clock.today();
        certify(one, today);
        certify(two, today);
        sql.sql("update account.account set certified_until = :until where id = :id")
                .param("until", today.minusDays(1))
                .param("id", two.account())
                .update();
        assertThat(offices.staffOf(one.account()).orElseThrow().certifiedOn(today))
                .isTrue();
        assertThat(offices.staffOf(two.account()).orElseThrow().certifiedOn(today))
                .isFalse();
        assertThat(head.visitor().get(STAFF).body())
                .contains(
                        "执法证 " + number(one) + "，有效期至 " + today,
                        "执法证 " + number(two) + "，已于 " + today.minusDays(1) + " 到期");
    }

    private void certify(Person person, LocalDate until) {
        done(
                "accounts/" + person.account() + "/certificate",
                object("number", number(person), "until", until.toString()));
    }

    private static String number(Person person) {
        return "3301-" + person.account().getLeastSignificantBits();
    }

    private static HttpResponse<String> post(Person who, Person about, String what, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Visitor.token(who.visitor().get(STAFF)));
        return who.visitor().post(STAFF + "/" + about.account() + "/" + what, all);
    }

    private String office() {
        String organisation = city().newMember("department").organisation();
        done(
                "organisations/" + organisation + "/office",
                object("department", "tax", "level", "district", "division", "620104"));
        return organisation;
    }

    private Person person(String organisation, String post) {
        String name = post + "-" + UUID.randomUUID();
        String account = city().newAccount(organisation, name, "officer", PASSWORD);
        done("accounts/" + account + "/post", object("post", post));
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        return new Person(UUID.fromString(account), name, visitor);
    }

    private void done(String path, String body) {
        assertThat(server().post("/api/v1/" + path, city().administratorToken(path), body)
                        .status())
                .isEqualTo(204);
    }
}
