package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A platform's compliance desk sees who asks for what by when, and who else asked for the same. */
class RequestPagesIT extends ServerTest {

    private static final String PAGE = "/workbench/requests";
    private static int number = 64_160;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Subjects subjects;

    @LocalServerPort
    private int port;

    private Member platform;
    private Caller program;
    private Visitor desk;
    private Caller east;
    private Caller west;

    @BeforeEach
    void aPlatformAndTheOfficesOfTwoDistricts() {
        number++;
        platform = city().newMember("platform");
        program = new Caller(accounts.organisation(UUID.fromString(platform.organisation())), null, null, null, false);
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(platform.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);
        Bureau bureau = new Bureau(city(), accounts, matters);
        east = officer(bureau, "641105");
        west = officer(bureau, "641106");
    }

    private static Caller officer(Bureau bureau, String division) {
        Organisation office = bureau.office("market-regulator", "district", division);
        return bureau.officer(office, "handler");
    }

    private Map<String, Object> merchant(String name) {
        return Map.of("words", name);
    }

    private MatterId letter(Caller from, Map<String, Object> about, String scope) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "asked",
                Map.of("words", platform.name()),
                "case-number",
                "东市监立〔2026〕" + number + "号",
                "cause",
                "虚假宣传",
                "wanted",
                List.of("identity"),
                "scope",
                scope,
                "basis",
                "中华人民共和国电子商务法第25条",
                "contact",
                "王警官0571-87000000",
                "deadline",
                LocalDate.now(LegalClock.ZONE).plusDays(20).toString()));
        if (!about.isEmpty()) {
            form.put("about", about);
        }
        return matters.open(new Opening("platform-assistance", Actor.of(from), Channel.WORKBENCH, key(), form))
                .id();
    }

    private void act(MatterId matter, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(matter, Actor.of(by), step, Matters.ANY, key(), form));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String number(MatterId matter, Caller of) {
        return matters.find(matter, Actor.of(of)).number();
    }

    @Test
    void aLetterStandsWithItsNumberOfficersScopeAndDate() {
        assertThat(desk.get(PAGE).body()).contains("目前没有未办结的数据请求");
        MatterId letter = letter(east, Map.of(), "店铺后台登录日志" + number);
        assertThat(desk.get(PAGE).body())
                .contains(
                        number(letter, east),
                        east.organisation().name(),
                        "联系人：王警官0571-87000000",
                        "虚假宣传",
                        "店铺后台登录日志" + number,
                        LocalDate.now(LegalClock.ZONE).plusDays(20).toString(),
                        "有 1 件等待本单位答复");
        assertThat(desk.get(PAGE + "?lang=en").body()).contains("1 wait for an answer", "Assistance");

        act(letter, program, "reply", Map.of("result", "见附件"));
        assertThat(desk.get(PAGE + "?lang=zh").body()).contains("没有等待本单位答复的请求", "已答复，待机关确认");
        act(letter, east, "accept-reply", Map.of());
        assertThat(desk.get(PAGE).body()).contains("目前没有未办结的数据请求");
    }

    @Test
    void whoElseAskedAboutTheSameMerchantIsToldAlsoOnceItIsAnswered() {
        String name = "同一商户" + number;
        MatterId first = letter(east, merchant(name), "交易记录");
        MatterId second = letter(west, merchant(name + " "), "经营者身份信息");
        letter(west, merchant(name), "再补充一项");
        letter(west, merchant("别的商户" + number), "经营者身份信息");
        String open = desk.get(PAGE).body();
        assertThat(open)
                .contains(
                        east.organisation().name() + "也提出了请求：",
                        west.organisation().name() + "也提出了请求：",
                        name);
        assertThat(open.split("也提出了请求：", -1))
                .as("east is told of both letters of west, each of those of east, and the fourth of none")
                .hasSize(1 + 4);

        act(first, program, "reply", Map.of("result", "见附件"));
        act(first, east, "accept-reply", Map.of());
        assertThat(desk.get(PAGE).body())
                .contains(east.organisation().name() + "此前提出过请求，已办结：", number(first, east), number(second, west));
    }

    @Test
    void aMerchantThatIsKnownHereIsTheSameUnderAnyName() {
        String code = Codes.social("641107", number);
        city().create(platform.token(), "merchant", "m", """
                {"name":"已知%d有限公司","kind":"enterprise","code":"%s"}""".formatted(number, code));
        Subject known = subjects.search(code).get(0);
        letter(east, Map.of("words", "简称", "subject", known.id().toString()), "交易记录");
        letter(west, Map.of("words", "全称", "subject", known.id().toString()), "交易记录");
        assertThat(desk.get(PAGE).body().split("也提出了请求：", -1)).hasSize(3);
    }

    @Test
    void anotherPlatformSeesNothingOfItAndAnOfficeHasItsMatters() {
        MatterId letter = letter(east, Map.of(), "交易记录");
        String name = "rival-" + UUID.randomUUID();
        city().newAccount(city().newMember("platform").organisation(), name, "platform-operator", TestOffice.PASSWORD);
        Visitor rival = new Visitor(port);
        rival.signIn(name, TestOffice.PASSWORD);
        assertThat(rival.get(PAGE).body()).doesNotContain(number(letter, east));
        assertThat(matters.openings(List.of(letter), officer(new Bureau(city(), accounts, matters), "641108")))
                .isEmpty();
        assertThat(matters.openings(List.of(letter), program).get(letter)).containsEntry("scope", "交易记录");
        Visitor officer = new Visitor(port);
        officer.signIn(east.displayName(), Bureau.PASSWORD);
        assertThat(officer.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(officer.get("/workbench").body()).doesNotContain(PAGE);
        assertThat(desk.get("/workbench").body()).contains(PAGE);
    }
}
