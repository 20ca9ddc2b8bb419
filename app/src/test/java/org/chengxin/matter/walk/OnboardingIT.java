package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.Codes;
import org.chengxin.SandboxKey;
import org.chengxin.TestCity;
import org.chengxin.account.Organisation;
import org.chengxin.account.outlet.Message;
import org.chengxin.account.outlet.Notices;
import org.chengxin.matter.Actor;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organisation applies for access, shows its program, signs, is approved by the head, and collects once what was approved. */
class OnboardingIT extends PlayedKinds {

    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");
    private static final Pattern SENT = Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}");
    private static int number = 870_000;

    @Autowired
    private Notices notices;

    @LocalServerPort
    private int port;

    private final String code = Codes.social(++number);

    private Play signed(String kind) {
        return open("onboarding", "firm", "接入平台" + number, "code", code, "kind", kind)
                .does("handler", "offer")
                .does("applicant", "sign");
    }

    private Object[] approval(String statement) {
        return new Object[] {"firm", "接入平台" + number, "code", code, "statement", statement};
    }

    private String today() {
        return LocalDate.now(LegalClock.ZONE).toString();
    }

    private HttpResponse<String> collects(Visitor visitor, String caseNumber, String receipt) {
        return collects(visitor, caseNumber, receipt, sent(caseNumber).orElse(""));
    }

    private HttpResponse<String> collects(Visitor visitor, String caseNumber, String receipt, String sent) {
        String token = Visitor.token(visitor.get("/onboarding"));
        return visitor.post(
                "/onboarding", Map.of("number", caseNumber, "receipt", receipt, "code", sent, "_csrf", token));
    }

    /** The code as it stands in the message, whoever got that. */
    private Optional<String> sent(String caseNumber) {
        return message(caseNumber)
                .flatMap(message -> SENT.matcher(message.text()).results().reduce((first, last) -> last))
                .map(MatchResult::group);
    }

    private Optional<Message> message(String caseNumber) {
        return notices.latest(null, null).stream()
                .filter(message ->
                        message.title().equals("接入领取码") && message.text().contains(caseNumber))
                .findFirst();
    }

    private String numberOf(Play play) {
        return play.view("handler").number();
    }

    @Test
    void aStrangerGetsAnAccountAndAWorkingTokenOnceAndNobodyElseDoes() {
        Play play = signed("platform")
                .does("handler", "approve-interface", approval(SandboxKey.vouches(code, "platform", today())))
                .endsAs("approved");
        assertThat(play.outcomes()).containsExactly("access-approved");
        String caseNumber = numberOf(play);
        eventually()
                .until(() -> sql.sql("select count(*) from onboarding.approved_access where code = :code")
                                .param("code", code)
                                .query(Long.class)
                                .single()
                        == 1);

        assertThat(collects(new Visitor(port), caseNumber, "geraten").body()).contains("没有可以领取的账户");
        HttpResponse<String> page = collects(new Visitor(port), caseNumber, play.receipt());
        assertThat(page.statusCode()).isEqualTo(200);
        List<String> secrets =
                CODE.matcher(page.body()).results().map(found -> found.group(1)).toList();
        assertThat(secrets).as("a password and a token").hasSize(2);
        assertThat(server().post(
                                "/api/v1/reports",
                                secrets.get(1),
                                TestCity.body(List.of(TestCity.item("parcel", "k", "{\"order\":\"o\"}"))))
                        .status())
                .isEqualTo(200);
        Matcher account = Pattern.compile("platform-[0-9a-f]{8}").matcher(page.body());
        assertThat(account.find()).isTrue();

        assertThat(collects(new Visitor(port), caseNumber, play.receipt()).body())
                .as("a second time")
                .contains("没有可以领取的账户");
        assertThat(sql.sql("select count(*) from account.access where act in ('account.open', 'token.issue') and"
                                + " object in (select id::text from account.token where label = :name"
                                + " union select id::text from account.account where name = :name)")
                        .param("name", account.group())
                        .query(Long.class)
                        .single())
                .as("logged")
                .isEqualTo(2);
    }

    /** Whoever types a victim's code: not under another name, not at another city's office, and not with what was sent to a phone of his. */
    @Test
    void anImpostorIsRefusedAtTheFirstFormAndNeverGetsTheCode() {
        String firm = "天水受害有限公司";
        city().create(city().register("330100").token(), "licence", "L" + code, """
                {"code":"%s","number":"%s","name":"%s","from":"2020-01-01","status":"active","kind":"enterprise",
                 "division":"330106","address":"杭州市西湖区登记路1号","phone":"13900000888"}""".formatted(code, code, firm));
        refused("onboarding.register-seat", () -> open("onboarding", "firm", firm, "code", code, "seat", "654301"));
        refused("onboarding.register-name", () -> open("onboarding", "firm", "冒名公司", "code", code, "seat", "330106"));
        Play play = open("onboarding", "firm", firm, "code", code, "kind", "platform", "seat", "330106")
                .does("handler", "offer")
                .does("applicant", "sign");
        refused(
                "onboarding.register-name",
                () -> play.act(handler(play), "approve-pages", "firm", "冒名公司", "code", code));
        play.does("handler", "approve-pages", "firm", firm, "code", code).endsAs("approved");
        eventually().until(() -> collectable(play));
        String caseNumber = numberOf(play);

        for (String guess : List.of("", "AAAAAAAAAA", play.receipt())) {
            HttpResponse<String> page = collects(new Visitor(port), caseNumber, play.receipt(), guess);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("领取码", "139****0888").doesNotContain("13900000888");
        }
        assertThat(server().get("/search?q=" + code).text()
                        + server().get("/subjects?q=" + code).text())
                .doesNotContain("13900000888");
        Message message = message(caseNumber).orElseThrow();
        assertThat(message.channel()).isEqualTo(Message.Channel.SMS);
        assertThat(message.to()).isEqualTo("139****0888");
        assertThat(collects(new Visitor(port), caseNumber, play.receipt()).statusCode())
                .isEqualTo(200);
        assertThat(sql.sql("select division from account.organisation where code = :code")
                        .param("code", code)
                        .query(String.class)
                        .single())
                .as("as registered")
                .isEqualTo("330106");
    }

    @Test
    void withoutARegisteredPhoneTheCodeGoesByLetterOfTheOfficeWithItsDay() {
        Play play =
                signed("agency").does("handler", "approve-pages", approval("")).endsAs("approved");
        eventually().until(() -> collectable(play));
        Message message = message(numberOf(play)).orElseThrow();
        assertThat(message.channel()).isEqualTo(Message.Channel.INBOX);
        assertThat(message.text()).contains("邮寄", "接入平台" + number, "不得交给申请人填写的联系人");
        assertThat(collects(new Visitor(port), numberOf(play), play.receipt(), "")
                        .body())
                .contains("领取码已于 " + today(), "邮寄");
    }

    /** Of a code that no register has reported: where the code was issued, and nowhere else. */
    @Test
    void aCodeThatTheRegisterDoesNotKnowAppliesInTheCityThatIssuedIt() {
        refused("onboarding.register-seat", () -> open("onboarding", "code", code, "seat", "654301"));
        refused("onboarding.code", () -> open("onboarding", "code", "9133", "seat", "330106"));
        open("onboarding", "code", code, "seat", "330108").isAt("received");
    }

    @Test
    void whoWorksByPagesGetsNoToken() {
        Play play =
                signed("agency").does("handler", "approve-pages", approval("")).endsAs("approved");
        eventually().until(() -> collectable(play));

        String page =
                collects(new Visitor(port), numberOf(play), play.receipt()).body();

        assertThat(CODE.matcher(page).results()).hasSize(1);
    }

    private boolean collectable(Play play) {
        return sql.sql("select count(*) from onboarding.approved_access where matter = :id and not collected")
                        .param("id", play.id.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Nothing that the sandbox said of somebody else, another kind, long ago, or that nobody signed gets a token. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "altered", "old", "other kind", "other code"})
    void noTokenIsApprovedWithoutAStatementOfTheSandboxForThisProgram(String fault) {
        String good = SandboxKey.vouches(code, "platform", today());
        String bad = switch (fault) {
            case "none" -> "";
            case "altered" -> good.replace("grade core", "grade full");
            case "old" ->
                SandboxKey.vouches(
                        code, "platform", LocalDate.now().minusMonths(7).toString());
            case "other kind" -> SandboxKey.vouches(code, "agency", today());
            default -> SandboxKey.vouches(Codes.social(1), "platform", today());
        };
        Play play = signed("platform");
        refused("onboarding.statement", () -> play.act(handler(play), "approve-interface", approval(bad)));
        play.isAt("signed");
    }

    private static Actor handler(Play play) {
        return play.actor("handler", false);
    }

    private static void refused(String problem, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(problem));
    }

    @Test
    void aWrongCodeATooLateEndOrAKnownOrganisationIsRefused() {
        Play play = signed("platform");
        refused("onboarding.code", () -> play.act(handler(play), "approve-pages", "firm", "某", "code", "9133"));
        refused(
                "onboarding.until",
                () -> play.act(
                        handler(play),
                        "approve-pages",
                        "firm",
                        "某",
                        "code",
                        code,
                        "until",
                        LocalDate.now().plusYears(4).toString()));
        String taken = Codes.social(number + 5_000);
        city().newMember("platform", taken);
        refused("onboarding.known", () -> play.act(handler(play), "approve-pages", "firm", "某", "code", taken));
    }

    @Test
    void aFirmThatHasAnAccountAppliesAndCollectsSignedIn() {
        TestCity.Member member = city().newMember("platform", code);
        Organisation firm = hand.crew.organisation(
                new org.chengxin.account.OrganisationId(java.util.UUID.fromString(member.organisation())));
        Play play = hand.open(
                        "onboarding", Actor.of(Crew.program(firm)), "firm", "某平台", "code", code, "kind", "platform")
                .does("handler", "offer")
                .does("applicant", "sign")
                .does("handler", "approve-interface", approval(SandboxKey.vouches(code, "platform", today())))
                .endsAs("approved");
        eventually().until(() -> collectable(play));
        String name = "k" + java.util.UUID.randomUUID().toString().replace("-", "");
        city().newAccount(member.organisation(), name, "platform-operator", org.chengxin.TestOffice.PASSWORD);
        Visitor desk = new Visitor(port);
        desk.signIn(name, org.chengxin.TestOffice.PASSWORD);

        assertThat(CODE.matcher(collects(desk, numberOf(play), "").body()).results())
                .hasSize(2);
    }

    @Test
    void anApplicationIsCompletedRefusedOrWithdrawn() {
        open("onboarding", "code", code)
                .silence("examination")
                .isAt("received")
                .does("handler", "complete")
                .does("applicant", "completed")
                .does("handler", "refuse")
                .endsAs("refused");
        open("onboarding", "code", code)
                .does("handler", "complete")
                .silence("complete")
                .isAt("incomplete")
                .does("applicant", "withdraw")
                .endsAs("withdrawn");
        open("onboarding", "code", code)
                .does("handler", "offer")
                .silence("signing")
                .isAt("offered")
                .does("applicant", "withdraw")
                .endsAs("withdrawn");
        signed("platform")
                .silence("decision")
                .isAt("signed")
                .does("handler", "refuse")
                .endsAs("refused");
        signed("platform").does("applicant", "withdraw").endsAs("withdrawn");
        open("onboarding", "code", code).does("applicant", "withdraw").endsAs("withdrawn");
    }

    @Test
    void thisInstallationIsNoSandbox() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/sandbox").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/onboarding").body()).contains("接入步骤").doesNotContain("沙箱环境：");
    }

    @Test
    void theWayToAccessIsToldInBothLanguagesAndLinkedFromEveryPage() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/").body()).contains("href=\"/onboarding\"", "接入指南");
        assertThat(visitor.get("/onboarding?number=x%22%3E").body())
                .contains("/matters/new/onboarding", "领取账户和令牌")
                .doesNotContain("value=\"x\">");
        assertThat(visitor.get("/matters/new/onboarding").body()).contains("统一社会信用代码", "营业执照、授权书");
        assertThat(visitor.get("/onboarding?lang=en").body()).contains("Getting access", "Collect account and token");
    }
}
