package org.chengxin.account.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.Sessions;
import org.chengxin.account.office.Offices.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator sets up offices and posts; people are away, are stood in for, and leave for good. */
class OfficesIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Offices offices;

    @Autowired
    private Sessions sessions;

    private String city;
    private String district;

    @BeforeEach
    void makesACityAndADistrict() {
        city = office("city", "620100", null);
        district = office("district", "620102", city);
    }

    @Test
    void anOfficeIsFoundWithTheOneAboveIt() {
        Offices.Office office = offices.find(id(district)).orElseThrow();
        assertThat(office.level()).isEqualTo("district");
        assertThat(office.above()).isEqualTo(id(city));
        assertThat(offices.all()).contains(office);
        assertThat(offices.find(id(city().newMember("department").organisation())))
                .isEmpty();
    }

    @Test
    void theCompetentOfficeIsFoundInTheDatabase() {
        String department = "fishing-" + letters();
        String ours = made("city", "620100", null, department);
        assertThat(offices.competent(department, "district", "620105")
                        .orElseThrow()
                        .id())
                .isEqualTo(id(ours));
        assertThat(offices.competent(department, "district", "330106")).isEmpty();
    }

    @Test
    void officersHavePostsAndHeadsComeFirst() {
        UUID handler = officer(district, "handler");
        UUID head = officer(district, "head");
        assertThat(offices.staff(id(district)))
                .extracting(Offices.Staff::account)
                .containsExactly(head, handler);
        assertThat(offices.staffOf(head).orElseThrow().post()).isEqualTo(Post.HEAD);
    }

    @Test
    void aStandInActsUntilThePersonIsBack() {
        UUID one = officer(district, "handler");
        UUID two = officer(district, "handler");
        done("accounts/" + one + "/away", object("until", "2026-03-06", "standIn", two.toString()));
        assertThat(offices.acting(one, DAY).orElseThrow().account()).isEqualTo(two);
        done("accounts/" + one + "/away", "{}");
        assertThat(offices.acting(one, DAY).orElseThrow().account()).isEqualTo(one);
    }

    @Test
    void whoHasLeftIsSignedOutAtOnceAndMayNotSignInAgain() {
        String name = "leaver-" + letters();
        UUID account = officer(district, "handler", name);
        var session = (Sessions.SignIn.Opened) sessions.signIn(name, PASSWORD);
        done("accounts/" + account + "/leave", "{}");
        assertThat(sessions.callerOf(session.session())).isEmpty();
        assertThat(sessions.signIn(name, PASSWORD)).isInstanceOf(Sessions.SignIn.Refused.class);
        assertThat(offices.staffOf(account).orElseThrow().left()).isTrue();
        refused("accounts/" + account + "/leave", "{}", "account.no-officer");
    }

    @Test
    void nobodyOfAnotherOfficeNorOneselfStandsIn() {
        UUID one = officer(district, "handler");
        UUID elsewhere = officer(city, "handler");
        for (UUID wrong : new UUID[] {one, elsewhere}) {
            refused(
                    "accounts/" + one + "/away",
                    object("until", "2026-03-06", "standIn", wrong.toString()),
                    "account.no-colleague");
        }
    }

    @Test
    void noOfficeStandsAboveItselfAlsoNotByWayOfAnother() {
        refused("organisations/" + city + "/office", body("city", "620100", city), "account.no-office");
        refused("organisations/" + city + "/office", body("city", "620100", district), "account.no-office");
    }

    @ParameterizedTest
    @CsvSource({
        "Market Regulator,city,620100,account.unknown-department",
        "awordlongerthananydepartmentawordlongerthananydepartmentaword,city,620100,account.unknown-department",
        "tax,province,620000,account.unknown-level",
        "tax,city,62,account.unknown-division",
        "'',city,620100,account.missing-field"
    })
    void anOfficeThatCannotBeIsRefused(String department, String level, String division, String code) {
        refused(
                "organisations/" + city + "/office",
                object("department", department, "level", level, "division", division),
                code);
    }

    @Test
    void onlyADepartmentBecomesAnOfficeAndOnlyAnOfficerHasAPost() {
        String platform = city().newMember("platform").organisation();
        refused("organisations/" + platform + "/office", body("city", "620100", null), "account.no-office");
        String operator = city().newAccount(platform, "operator-" + letters(), "platform-operator", PASSWORD);
        refused("accounts/" + operator + "/post", object("post", "head"), "account.no-officer");
        refused("accounts/" + operator + "/post", object("post", "king"), "account.unknown-post");
    }

    @Test
    void aCertificateIsNotedThroughItsLastDayAndTakenAwayAgain() {
        UUID one = officer(district, "handler");
        String path = "accounts/" + one + "/certificate";
        LocalDate last = LocalDate.of(2030, 6, 30);
        assertThat(offices.staffOf(one).orElseThrow().certifiedOn(last)).isFalse();
        done(path, object("number", "浙A-330100001", "until", last.toString()));
        assertThat(offices.staffOf(one).orElseThrow().certifiedOn(last)).isTrue();
        assertThat(offices.staffOf(one).orElseThrow().certifiedOn(last.plusDays(1)))
                .isFalse();
        refused(path, object("number", "x", "until", "2030-06-30"), "account.no-certificate");
        refused(path, object("number", "3301-0001"), "account.missing-field");
        refused(path, object("number", "3301-0001", "until", "2020-01-01"), "account.certificate-ended");
        assertThat(offices.staffOf(one).orElseThrow().certificate().number()).isEqualTo("浙A-330100001");
        refused("accounts/" + UUID.randomUUID() + "/certificate", "{}", "account.no-officer");
        done(path, "{}");
        assertThat(offices.staffOf(one).orElseThrow().certificate()).isNull();
    }

    @Test
    void oneCertificateIsOneHuman() {
        UUID one = officer(district, "handler");
        UUID two = officer(city, "head");
        String number = object("number", "3301-" + letters().toUpperCase(java.util.Locale.ROOT), "until", "2099-12-31");
        done("accounts/" + one + "/certificate", number);
        done("accounts/" + one + "/certificate", number);
        Reply second = server().post("/api/v1/accounts/" + two + "/certificate", city().securityToken(), number);
        assertThat(second.status()).as(second.text()).isEqualTo(409);
        assertThat(second.json().path("code").stringValue()).isEqualTo("account.certificate-taken");
        assertThat(offices.staffOf(two).orElseThrow().certificate()).isNull();
        done("accounts/" + one + "/leave", "{}");
        done("accounts/" + two + "/certificate", number);
    }

    @Test
    void nobodyButAnAdministratorChangesStaff() {
        UUID one = officer(district, "handler");
        String token = city().token("department");
        for (String path : new String[] {"organisations/" + city + "/office", "accounts/" + one + "/leave"}) {
            assertThat(server().post("/api/v1/" + path, token, "{}").status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private String office(String level, String division, String above) {
        return made(level, division, above, "tax");
    }

    private String made(String level, String division, String above, String department) {
        String organisation = city().newMember("department").organisation();
        String body = above == null
                ? object("department", department, "level", level, "division", division)
                : object("department", department, "level", level, "division", division, "above", above);
        done("organisations/" + organisation + "/office", body);
        return organisation;
    }

    private static String body(String level, String division, String above) {
        return above == null
                ? object("department", "tax", "level", level, "division", division)
                : object("department", "tax", "level", level, "division", division, "above", above);
    }

    private UUID officer(String organisation, String post) {
        return officer(organisation, post, "officer-" + letters());
    }

    private UUID officer(String organisation, String post, String name) {
        String account = city().newAccount(organisation, name, "officer", PASSWORD);
        done("accounts/" + account + "/post", object("post", post));
        return UUID.fromString(account);
    }

    private static String letters() {
        return "o" + Integer.toString(NUMBER.incrementAndGet() + 1_000, 26).replaceAll("[0-9]", "x")
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private void done(String path, String body) {
        Reply reply = server().post("/api/v1/" + path, city().administratorToken(path), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
    }

    private void refused(String path, String body, String code) {
        Reply reply = server().post("/api/v1/" + path, city().administratorToken(path), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.json().path("code").stringValue()).isEqualTo(code);
    }

    private static OrganisationId id(String organisation) {
        return new OrganisationId(UUID.fromString(organisation));
    }
}
