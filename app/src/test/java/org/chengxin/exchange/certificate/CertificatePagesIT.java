package org.chengxin.exchange.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.agreement.Agreed;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer checks what another city says of a firm, if an agreement recognises that city, and nothing follows from it. */
class CertificatePagesIT extends ServerTest {

    private static final String PAGE = "/workbench/certificates";
    private static final String CODE = Codes.social("330206", 1);

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private Bureau bureau;
    private Agreed agreed;
    private Organisation ningbo;
    private OtherCity city;
    private Visitor officer;

    @BeforeEach
    void anOfficerHereAndAnotherCity() throws Exception {
        bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.office("development-reform", "district", "631211");
        agreed = new Agreed(matters, bureau.officer(office, "handler"), bureau.officer(office, "head"));
        ningbo = accounts.organisation(
                UUID.fromString(city().newMemberIn("department", "330200").organisation()));
        city = new OtherCity();
        officer = new Visitor(port);
        officer.signIn(agreed.handler().displayName(), Bureau.PASSWORD);
    }

    @AfterEach
    void isOver() {
        city.close();
    }

    private MatterId recognised() {
        MatterId id =
                agreed.offered(ningbo, "330200", LocalDate.now(LegalClock.ZONE).plusDays(300));
        agreed.act(
                id,
                Agreed.program(ningbo),
                "agree",
                Map.of("signatory", "局长", "issuer", city.address() + "/", "issuer-key", city.key()));
        agreed.act(id, agreed.handler(), "conclude", Map.of());
        agreed.act(id, agreed.head(), "confirm", Map.of());
        awaitConsumer("outcome");
        return id;
    }

    private String check(String text) {
        HttpResponse<String> page = officer.post(PAGE, Map.of("text", text, "_csrf", Visitor.token(officer.get(PAGE))));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private String certificate() throws Exception {
        return city.issues(CODE, "宁波远洋有限公司", Duration.ofDays(1));
    }

    @Test
    void aGoodOneIsReadAndARevokedOrExpiredOneIsNot() throws Exception {
        recognised();
        assertThat(check(certificate()))
                .contains("<strong>有效</strong>", "宁波远洋有限公司", CODE, "行政处罚", "&lt;b&gt;虚假宣传", ningbo.name(), "纳税信用")
                .doesNotContain("<b>虚假宣传");
        assertThat(check(city.issues(CODE, "宁波远洋有限公司", Duration.ofSeconds(-5)))).contains("已过有效期");
        city.revokes();
        assertThat(check(certificate())).contains("已失效：所载内容已变更");
    }

    /** Whoever comes to answer at the address cannot bring a key of his own. */
    @Test
    void onlyTheKeyOfTheAgreementSigns() throws Exception {
        recognised();
        city.takesAnotherKey();
        assertThat(check(certificate())).doesNotContain("<strong>有效</strong>").contains("不是该机关签发，或者已被改动");
    }

    @Test
    void aCityCertifiesItsOwnFirmsAlone() throws Exception {
        recognised();
        assertThat(check(city.issues(Codes.social("330106", 77), "杭州某某有限公司", Duration.ofDays(1))))
                .contains("该主体不在签发单位辖区登记，本市不予认可")
                .doesNotContain("<strong>有效</strong>");
    }

    /** As in a city that is played on other days than the machine's. */
    @Test
    void itsValidityEndsByTheLegalClock() throws Exception {
        recognised();
        String text = city.issues(CODE, "宁波远洋有限公司", Duration.ofSeconds(-5));
        assertThat(check(text)).contains("已过有效期");
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        owner().sql("update exchange.agreement set since = since - 10").update();
        clock.startAt(today.minusDays(3));
        try {
            assertThat(check(text)).contains("<strong>有效</strong>", "宁波远洋有限公司");
        } finally {
            sql.sql("delete from rule.legal_clock").update();
            clock.startAt(today);
            sql.sql("delete from rule.legal_clock").update();
        }
    }

    @Test
    void aCertificateOfGoodStandingIsReadAsWhatItIs() throws Exception {
        recognised();
        String text = city.says(Map.of(
                "vct",
                "urn:chengxin:good-standing:1",
                "code",
                CODE,
                "asOf",
                "2026-11-30",
                "until",
                "2027-02-28",
                "checked",
                List.of("penalty", "sanction", "<b>another"),
                "honours",
                List.of(Map.of("kind", "honour", "title", "诚信示范企业", "authority", "宁波市商务局"))));
        assertThat(check(text))
                .contains("<strong>有效</strong>", "信用良好证明", "2027-02-28", "公示中的行政处罚、生效中的惩戒措施", "诚信示范企业", "宁波市商务局")
                .contains("&lt;b&gt;another")
                .doesNotContain("<b>another", "公示记录条数");
    }

    @Test
    void nobodyWithoutAnAgreementInForceIsRecognised() throws Exception {
        assertThat(check(certificate())).contains("没有与该签发单位的生效协议").doesNotContain("宁波远洋有限公司");
        MatterId id = recognised();
        assertThat(check(certificate())).contains("宁波远洋有限公司");
        agreed.act(id, Agreed.program(ningbo), "renounce", Map.of("reason", "合作结束"));
        awaitConsumer("outcome");
        assertThat(check(certificate())).contains("没有与该签发单位的生效协议");
    }

    @Test
    void aForgedOneNonsenseAndAStatusToldElsewhereAreRefused() throws Exception {
        recognised();
        String[] parts = certificate().split("\\.", 3);
        String signature = parts[2].startsWith("A") ? "B" : "A";
        assertThat(check(parts[0] + "." + parts[1] + "." + signature + parts[2].substring(1)))
                .contains("不是该机关签发")
                .doesNotContain("宁波远洋有限公司");
        assertThat(check("nonsense")).contains("不是信用证明");
        assertThat(check(city.issues(CODE, "甲", Duration.ofDays(1), "http://127.0.0.1:1/certificates/status")))
                .contains("不是信用证明，或者签发单位的公钥、状态列表无法读取");
    }

    @Test
    void anIssuerThatDoesNotAnswerIsToldAndAnEmptyFormToo() throws Exception {
        recognised();
        String good = certificate();
        city.fallsSilent();
        for (Map.Entry<String, String> asked :
                Map.of(good, "签发单位的系统没有应答", " ", "请粘贴证明或者选择文件").entrySet()) {
            HttpResponse<String> page =
                    officer.post(PAGE, Map.of("text", asked.getKey(), "_csrf", Visitor.token(officer.get(PAGE))));
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains(asked.getValue());
        }
    }

    @Test
    void everybodyReadsWhatGradesElsewhereMeanHere() {
        assertThat(new Visitor(port).get("/rules/grades").body()).contains("纳税信用", "A级", "海关企业信用", "至下次评价", "不据此采取措施");
    }
}
