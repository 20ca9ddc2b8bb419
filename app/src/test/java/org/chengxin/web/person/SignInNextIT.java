package org.chengxin.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.account.credential.Totp;
import org.chengxin.evidence.Confidential;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Between the right password and the workbench a person does the steps in their order and reaches nothing else. */
class SignInNextIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final String NEXT = "/sign-in/next";

    @LocalServerPort
    private int port;

    @Autowired
    private Confidential confidential;

    private TestCity.Person person;
    private Visitor visitor;

    @BeforeEach
    void somebodyWithTheRightPassword() {
        person = city().person("officer", PASSWORD);
        visitor = new Visitor(port);
        visitor.signIn(person.name(), person.password());
    }

    @Test
    void whoIsSignedInHasNothingToDo() {
        assertThat(location(visitor.get(NEXT))).endsWith("/workbench");
        assertThat(location(new Visitor(port).get(NEXT))).endsWith("/sign-in");
    }

    @Test
    void aDemandedFactorIsEnrolledBeforeAnythingElse() {
        waitsFor("ENROL");
        for (String page : new String[] {"/workbench", "/workbench/account", "/workbench/matters"}) {
            assertThat(location(visitor.get(page))).as(page).endsWith("/sign-in");
        }
        HttpResponse<String> enrol = visitor.get(NEXT);
        assertThat(enrol.body()).contains("登记动态口令", "svg class=\"qr\"");
        assertThat(visitor.get(NEXT).body())
                .as("the same secret when it is loaded again")
                .contains(secret());
        assertThat(post("enrol", Map.of("code", "000000")).body()).contains("动态口令不对");
        HttpResponse<String> codes = post("enrol", Map.of("code", code(0)));
        assertThat(codes.body()).contains("恢复码").containsPattern("<code>[A-Za-z0-9]{5}-[A-Za-z0-9]{5}</code>");
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(200);
    }

    @Test
    void theCodeIsAskedAtTheNextSignInAndAWrongOneIsTold() {
        waitsFor("ENROL");
        visitor.get(NEXT);
        String used = code(0);
        post("enrol", Map.of("code", used));
        visitor = new Visitor(port);
        assertThat(location(visitor.signIn(person.name(), PASSWORD))).isEqualTo(NEXT);
        assertThat(post("code", Map.of("code", "123")).statusCode()).isEqualTo(422);
        assertThat(post("code", Map.of("code", used)).body())
                .as("used at the enrolment")
                .contains("动态口令不对");
        assertThat(post("code", Map.of("code", code(1))).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "password", "split", "enrol"})
    void aStepThatIsNotDueDoesNothing(String step) {
        String before = sql.sql("select password from account.account where name = :name")
                .param("name", person.name())
                .query(String.class)
                .single();
        String token = Visitor.token(visitor.get("/workbench"));
        Map<String, String> fields = Map.of(
                "_csrf", token, "code", "000000", "password", "Fremd-Qxv-739-wort", "again", "Fremd-Qxv-739-wort");
        assertThat(location(visitor.post(NEXT + "/" + step, fields))).endsWith(NEXT);
        assertThat(sql.sql("select password from account.account where name = :name")
                        .param("name", person.name())
                        .query(String.class)
                        .single())
                .isEqualTo(before);
        assertThat(new Visitor(port).post(NEXT + "/" + step, fields).statusCode())
                .as("without the form's token")
                .isEqualTo(403);
    }

    private void waitsFor(String step) {
        sql.sql("""
                update account.session s set pending = :step from account.account a
                where a.id = s.account and a.name = :name""").param("step", step).param("name", person.name()).update();
    }

    private byte[] secretBytes() {
        return confidential.decrypt(
                sql.sql("""
                select f.secret from account.second_factor f join account.account a on a.id = f.account
                where a.name = :name""").param("name", person.name()).query(byte[].class).single());
    }

    private String secret() {
        return Totp.base32(secretBytes());
    }

    private String code(int later) {
        return Totp.code(secretBytes(), Totp.step(Instant.now()) + later);
    }

    private HttpResponse<String> post(String step, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Visitor.token(visitor.get(NEXT)));
        return visitor.post(NEXT + "/" + step, all);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
