package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.RoundTrips;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looking up by code: one question to the database, and never an older answer than it has. */
class LookUpIT extends ServerTest {

    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private Subjects subjects;

    private Member platform;
    private String code;
    private String report;
    private Visitor anybody;

    @BeforeEach
    void reportsAFirm() {
        platform = city().newMember("platform");
        code = Codes.social("654301", ++number);
        anybody = new Visitor(port);
        report = city().create(platform.token(), "merchant", "m", data("查号"));
    }

    @Test
    void aCodeLeadsToItsSubjectAndTheDatabaseIsAskedOnce() {
        HttpResponse<String> answer = lookUp(code);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/subjects/" + subject());
        assertThat(RoundTrips.of("GET", "/search")).isEqualTo(1);
    }

    @Test
    void theCodeIsReadAsPeopleWriteIt() {
        String spaced = code.substring(0, 8) + "+" + code.substring(8).toLowerCase(Locale.ROOT);
        assertThat(lookUp(spaced).headers().firstValue("Location")).hasValue("/subjects/" + subject());
    }

    @Test
    void theCodeOfAnAliasLeadsToTheSubjectItIsSeenAs() {
        String other = Codes.social("654302", number);
        city().create(platform.token(), "merchant", "n", """
                {"name":"并入%d茶业有限公司","kind":"enterprise","code":"%s"}""".formatted(number, other));
        join(holder(other), holder(code));
        assertThat(lookUp(other).headers().firstValue("Location")).hasValue("/subjects/" + subject());
        separate(holder(other));
        assertThat(lookUp(other).headers().firstValue("Location")).hasValue("/subjects/" + holder(other));
    }

    @Test
    void aNaturalPersonAndAnUnknownCodeHaveNoAddress() {
        sql.sql("update subject.subject set nature = 'NATURAL_PERSON' where code = :code")
                .param("code", code)
                .update();
        HttpResponse<String> person = lookUp(code);
        assertThat(person.statusCode()).isEqualTo(200);
        assertThat(person.body()).doesNotContain(subject());
        assertThat(lookUp(Codes.social("654303", number)).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageFollowsAChangeAtOnce() {
        String page = "/subjects/" + subject();
        assertThat(anybody.get(page).body()).contains("查号" + number + "茶业有限公司");
        String renamed = TestCity.item("merchant", "m", data("改名"), report, "renamed");
        assertThat(city().one(platform.token(), renamed).created()).isTrue();
        assertThat(anybody.get(page).body()).contains("改名" + number + "茶业有限公司");
    }

    @Test
    void theStateOfALicenceIsTheSameForOneSubjectAndForMany() {
        city().create(platform.token(), "licence", "l", """
                {"merchant":"m","number":"LK-%d","name":"查号%d茶业有限公司","from":"2020-01-01","until":"2026-03-31",
                 "status":"active"}""".formatted(number, number));
        SubjectId one = holder(code);
        for (String day : List.of("2019-12-31", "2020-01-01", "2026-03-31", "2026-04-01")) {
            assertThat(subjects.licenceStates(List.of(one), LocalDate.parse(day)))
                    .as(day)
                    .isEqualTo(subjects.licenceStates(List.of(one, SubjectId.next()), LocalDate.parse(day)))
                    .containsOnlyKeys(one);
        }
    }

    private String data(String called) {
        return """
                {"name":"%s%d茶业有限公司","kind":"enterprise","code":"%s"}""".formatted(called, number, code);
    }

    private HttpResponse<String> lookUp(String words) {
        return anybody.get("/search?q=" + words);
    }

    private String subject() {
        return holder(code).toString();
    }

    private SubjectId holder(String of) {
        return sql.sql("select subject from subject.identifier where scheme = 'uscc' and value = :code")
                .param("code", of)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .single();
    }

    private void join(SubjectId alias, SubjectId same) {
        sql.sql("update subject.subject set same_as = :same where id = :alias")
                .param("same", same.value())
                .param("alias", alias.value())
                .update();
    }

    private void separate(SubjectId alias) {
        sql.sql("update subject.subject set same_as = null where id = :alias")
                .param("alias", alias.value())
                .update();
    }
}
