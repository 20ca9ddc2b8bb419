package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chengxin.TestCity.object;
import static org.chengxin.matter.kind.Bureau.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.ruling.RulingProblem;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A text that names a person is on show nowhere before somebody has looked; one officer takes a text off, two put it back. */
class PublicationCheckIT extends ServerTest {

    private static final String NAMED = "罚款50000元。举报人周小举１３９３３３３４４４４已告知";
    private static final String NAME = "周小举";

    private static int number;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private Subjects subjects;

    @Autowired
    private CreditFiles files;

    @Autowired
    private List<StandsAgainst> against;

    private Bureau bureau;
    private Member district;
    private Caller inspector;
    private Caller head;
    private Caller stranger;
    private String code;
    private String document;

    @BeforeEach
    void anOfficeThatDecidesPenalties() {
        bureau = new Bureau(city(), accounts, matters);
        Organisation city = bureau.cityOffice(offices, "market-regulator");
        district = city().newMember("department");
        city().done(
                        "organisations/" + district.organisation() + "/office",
                        object("department", "market-regulator", "level", "district", "division", "620523"));
        Organisation deciding = accounts.organisation(UUID.fromString(district.organisation()));
        inspector = bureau.officer(deciding, "handler");
        head = bureau.officer(deciding, "head");
        stranger = bureau.officer(city, "handler");
        code = Codes.social("654226", ++number);
        document = "公罚〔2026〕" + number + "号";
    }

    private Result penalty(String content, String supersedes) {
        String data = data(content);
        return city().one(
                        district.token(),
                        supersedes == null
                                ? TestCity.item("penalty", document, data)
                                : TestCity.item("penalty", document, data, supersedes, "删去个人信息"));
    }

    private String data(String content) {
        return """
                {"party":{"kind":"organisation","name":"公核%d茶业有限公司","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-11-02","violation":"违法行为","facts":"事实","basis":"依据","categories":["fine"],"fine":"50000.00",
                 "remedy":"upheld","content":"%s"}""".formatted(number, code, document, district.name(), content);
    }

    @Test
    void aTextThatNamesAPersonIsHeldAndItsReporterTold() {
        Result told = penalty(NAMED, null);
        assertThat(told.problems()).containsExactly("record.personal-data");
        String held = told.id();
        seenNowhere(held);
        assertThat(record().disclosure().stands())
                .as("it is decided all the same")
                .isTrue();
        assertThat(files.counts(Set.of(subject()), record().decided(), record().decided()))
                .hasSize(1);

        Result corrected = penalty("罚款50000元。已告知举报人", held);
        assertThat(corrected.problems()).isEmpty();
        String clean = corrected.id();
        assertThat(page()).contains(document).doesNotContain(NAME);
        assertThat(server().get("/records/" + clean + "/record.json").status()).isEqualTo(200);
        assertThat(server().get("/records/" + held + "/record.json").status())
                .as("what was superseded is shown no more")
                .isEqualTo(404);
        assertThat(server().get("/records/" + held).text()).doesNotContain(NAME);
        assertThat(server().get("/api/v1/records/" + held + "/proof").status())
                .as("its proof stays")
                .isEqualTo(200);
    }

    @Test
    void twoPersonsOfItsOfficeLetAHeldTextBePublished() {
        penalty(NAMED, null);
        MatterId id = check("held");
        assertThat(refused(() -> bureau.act(id, stranger, "release", finding())))
                .isEqualTo(MatterProblem.NOT_VISIBLE);
        bureau.act(id, inspector, "release", finding());
        assertThat(page()).as("one person alone").doesNotContain(document);
        bureau.confirm(id, head);
        eventually().until(() -> page().contains(document));
        assertThat(bureau.stage(id, head)).isEqualTo("released");

        String released = record().fact().toString();
        Result anew = penalty("罚款50000元。举报人李大举13733334444已告知", released);
        assertThat(anew.problems()).containsExactly("record.personal-data");
        seenNowhere(anew.id());
    }

    @Test
    void whatASecondSourceTellsIsNotShownBesideACleanText() {
        String clean = penalty("罚款50000元", null).id();
        Member other = city().newMember("department");
        String theirs = city().create(other.token(), "penalty", document, data(NAMED));
        assertThat(server().get("/records/" + clean + "/record.json").status()).isEqualTo(200);
        assertThat(server().get("/records/" + theirs + "/record.json").status()).isEqualTo(404);
        assertThat(page()).contains(document).doesNotContain(NAME);
    }

    @Test
    void oneOfficerTakesATextOffAtOnceAndTwoPutItBack() {
        String record = penalty("罚款50000元", null).id();
        assertThat(page()).contains(document);
        MatterId id = check("secret");
        bureau.act(id, inspector, "suspend", finding());
        eventually().until(() -> !page().contains(document));
        seenNowhere(record);
        assertThat(record().disclosure().reason()).isEqualTo("suspended");
        assertThat(against.stream().flatMap(each -> each.against(Set.of(subject())).stream()))
                .as("one officer alone gives nobody a certificate of good standing")
                .isNotEmpty();
        assertThat(bureau.stage(id, head)).isEqualTo("suspended");
        assertThat(server().get("/records/" + record).text()).doesNotContain("违法行为");

        bureau.act(id, inspector, "release", finding());
        assertThat(page()).as("one person alone").doesNotContain(document);
        bureau.confirm(id, head);
        eventually().until(() -> page().contains(document));
    }

    @Test
    void aSuspensionThatIsKeptStays() {
        String record = penalty("罚款50000元", null).id();
        MatterId id = check("reporter");
        bureau.act(id, inspector, "suspend", finding());
        bureau.act(id, inspector, "keep", finding());
        bureau.confirm(id, head);
        assertThat(bureau.stage(id, head)).isEqualTo("kept");
        eventually().until(() -> !page().contains(document));
        seenNowhere(record);
    }

    @Test
    void whatAnAuthorityElsewhereDecidedIsTheCitysToShowOrNot() {
        district = city().newMember("department");
        penalty("罚款50000元", null);
        assertThat(page()).contains(document);
        MatterId id = check("secret");
        assertThat(refused(() -> bureau.act(id, inspector, "suspend", finding())))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
        bureau.act(id, stranger, "suspend", finding());
        eventually().until(() -> !page().contains(document));
    }

    @Test
    void nothingIsSuspendedThatIsNoRecordOfTheFirm() {
        penalty("罚款50000元", null);
        MatterId id = bureau.open(
                        "publication-check",
                        Actor.of(inspector),
                        Channel.WORKBENCH,
                        form("subject", code, "record", "无此文号", "place", "620523", "concern", "secret"))
                .id();
        assertThat(refused(() -> bureau.act(id, stranger, "suspend", finding())))
                .isEqualTo(RulingProblem.NO_RECORD);
        assertThat(page()).contains(document);
    }

    private void seenNowhere(String record) {
        assertThat(page()).doesNotContain(document, NAME);
        assertThat(server().get("/records/" + record).text()).doesNotContain(NAME);
        assertThat(server().get("/records/" + record + "/record.json").status()).isEqualTo(404);
        assertThat(server().get("/api/v1/subjects/" + code).text()).doesNotContain(document, NAME);
        assertThat(server().get("/search?q=" + code).text()).doesNotContain(document, NAME);
        assertThat(files.disclose(subject())).isEmpty();
    }

    private MatterId check(String concern) {
        return bureau.open(
                        "publication-check",
                        Actor.of(inspector),
                        Channel.WORKBENCH,
                        form("subject", code, "record", document, "place", "620523", "concern", concern))
                .id();
    }

    private static Map<String, Object> finding() {
        return form("conclusion", "经核查");
    }

    private static Problem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return refused.problem();
    }

    private SubjectId subject() {
        return subjects.search(code).get(0).id();
    }

    private CreditRecord record() {
        return files.open(subject()).get(0);
    }

    private String page() {
        return server().get("/subjects/" + subject()).text();
    }
}
