package org.chengxin.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestOffice;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The head of an office names, changes and revokes the keys by which the office's programs sign; nobody else there does. */
class OfficeKeysIT extends ServerTest {

    private static final String DIVISION = "654421";
    private static final String PAGE = "/workbench/reports/keys";

    private TestOffice office;
    private Visitor head;

    @BeforeEach
    void anOffice() {
        office = TestOffice.at(city(), "market-regulator", "district", DIVISION);
        head = visitor(office.head.name());
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(server().port());
        visitor.signIn(name, TestOffice.PASSWORD);
        return visitor;
    }

    private HttpResponse<String> names(Visitor who, String label, KeyPair pair) {
        String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return who.post(
                PAGE, Map.of("label", label, "key", key, "_csrf", Visitor.token(who.get("/workbench/reports"))));
    }

    private static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private List<UUID> keys() {
        return sql.sql(
                        "select id from intake.signing_key where organisation = cast(:by as uuid) and revoked_at is null")
                .param("by", office.organisation)
                .query(UUID.class)
                .list();
    }

    private Reply reports() {
        String token = city().tokenOf(office.organisation);
        return server().post("/api/v1/reports", token, TestCity.body(List.of(TestCity.item("penalty", "p", "{}"))));
    }

    @Test
    void theHeadNamesTheNextKeyAndRevokesTheFormer() throws Exception {
        assertThat(head.get("/workbench/reports").body()).contains(PAGE);
        assertThat(head.get(PAGE).body()).contains("签名公钥", "本单位没有有效的公钥").doesNotContain("???");
        assertThat(reports().status()).as("the token is enough").isEqualTo(200);
        assertThat(names(head, "处罚信息接口", pair()).statusCode()).isEqualTo(302);
        UUID former = keys().get(0);
        assertThat(reports().text()).contains("intake.signature.missing");
        assertThat(names(head, "新密钥", pair()).statusCode()).isEqualTo(302);
        head.post(PAGE + "/" + former + "/revocation", Map.of("_csrf", Visitor.token(head.get(PAGE))));
        assertThat(keys()).hasSize(1).doesNotContain(former);
        assertThat(head.get(PAGE + "?lang=en").body()).contains("revoked", "unsigned ones are refused");
        assertThat(sql.sql("select count(*) from account.access where act = 'signing-key.revoke' and object = :key")
                        .param("key", former.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLastKeyIsNotRevokedByTheHeadAlone() throws Exception {
        names(head, "处罚信息接口", pair());
        UUID key = keys().get(0);
        head.post(PAGE + "/" + key + "/revocation", Map.of("_csrf", Visitor.token(head.get(PAGE))));
        assertThat(keys()).containsExactly(key);
        assertThat(reports().text()).contains("intake.signature.missing");
        HttpResponse<String> waiting = head.get("/workbench/proposals");
        assertThat(waiting.body()).contains("停用签名");
        Visitor system = new Visitor(server().port());
        TestCity.Person administrator = city().person("administrator", "");
        system.signIn(administrator.name(), administrator.password());
        java.util.regex.Matcher link = java.util.regex.Pattern.compile("/workbench/proposals/[0-9a-f-]{36}")
                .matcher(waiting.body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> own =
                head.post(link.group(), Map.of("act", "approve", "_csrf", Visitor.token(head.get(link.group()))));
        assertThat(own.statusCode()).as("not the head itself").isEqualTo(403);
        HttpResponse<String> shown = system.get(link.group());
        assertThat(shown.body()).contains("此后凭令牌即可报送").doesNotContain("???");
        system.post(link.group(), Map.of("act", "approve", "_csrf", Visitor.token(shown)));
        assertThat(keys()).isEmpty();
        assertThat(reports().status()).isEqualTo(200);
    }

    @Test
    void aHandlerSeesNoLinkAndCanNeitherLookNorNameNorRevoke() throws Exception {
        names(head, "处罚信息接口", pair());
        UUID key = keys().get(0);
        Visitor handler = visitor(office.handler.name());
        HttpResponse<String> reports = handler.get("/workbench/reports");
        assertThat(reports.statusCode()).isEqualTo(200);
        assertThat(reports.body()).doesNotContain(PAGE);
        assertThat(handler.get(PAGE).statusCode()).isEqualTo(403);
        Map<String, String> named = Map.of(
                "label",
                "私设",
                "key",
                Base64.getEncoder().encodeToString(pair().getPublic().getEncoded()),
                "_csrf",
                Visitor.token(reports));
        assertThat(handler.post(PAGE, named).statusCode()).isEqualTo(403);
        assertThat(handler.post(PAGE + "/" + key + "/revocation", Map.of("_csrf", Visitor.token(reports)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(keys()).containsExactly(key);
    }

    @Test
    void theHeadOfAnotherOfficeSeesAndRevokesOnlyItsOwnKeys() throws Exception {
        names(head, "处罚信息接口", pair());
        UUID key = keys().get(0);
        Visitor other = visitor(TestOffice.at(city(), "public-security", "district", DIVISION)
                .head
                .name());
        HttpResponse<String> page = other.get(PAGE);
        assertThat(page.body()).doesNotContain(key.toString());
        other.post(PAGE + "/" + key + "/revocation", Map.of("_csrf", Visitor.token(page)));
        assertThat(keys()).containsExactly(key);
    }
}
