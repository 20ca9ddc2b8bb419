package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.Erasures;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.history.SubjectHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Subjects of a version that kept the last word only are described anew from what was sealed. */
class AssertionRebuildIT extends ServerTest {

    private static int number = 950_000;

    @Autowired
    private AssertionRebuild rebuild;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SubjectHistory history;

    @Autowired
    private Erasures erasures;

    private Member honest;
    private Member hostile;
    private String code;

    @BeforeEach
    void twoPlatformsAndAFirm() {
        honest = city().newMember("platform");
        hostile = city().newMember("platform");
        code = Codes.social("630102", ++number);
    }

    @Test
    void theWordThatWasReplacedIsShownAgain() {
        String old = merchant(honest, "m", "本名" + number);
        String first = city().one(honest.token(), item("merchant", "m", data("本名" + number + "有限公司"), old, "全称"))
                .id();
        String later = merchant(hostile, "x", "假名" + number);
        asBefore("假名" + number, old, first, later);
        assertThat(only().name()).isEqualTo("假名" + number);
        rebuild.start();
        assertThat(only().name()).isEqualTo("本名" + number + "有限公司");
        assertThat(only().fact()).isEqualTo(FactId.parse(first));
        assertThat(only().source()).isEqualTo(honest.name());
        assertThat(sql.sql("select count(*) from subject.assertion where subject = :id and replaced_by is null")
                        .param("id", only().id().value())
                        .query(Integer.class)
                        .single())
                .as("one a source")
                .isEqualTo(2);
        rebuild.start();
        assertThat(only().name()).as("a second start finds nothing to do").isEqualTo("本名" + number + "有限公司");
    }

    @Test
    void theRegistersLicencesSpeak() {
        String first = merchant(honest, "m", "本名" + number);
        String licence = city().create(
                        city().register("630100").token(), "licence", "R" + number, """
                {"code":"%s","number":"%s","name":"登记%d有限公司","from":"2020-01-01","status":"revoked"}""".formatted(code, code, number));
        asBefore("本名" + number, first, licence);
        sql.sql("update subject.licence set official = false where id = :id")
                .param("id", UUID.fromString(licence))
                .update();
        rebuild.start();
        assertThat(only().name()).isEqualTo("登记" + number + "有限公司");
        assertThat(only().source()).isNull();
        assertThat(only().nature()).isEqualTo(Nature.ENTERPRISE);
        assertThat(sql.sql("select official from subject.licence where id = :id")
                        .param("id", UUID.fromString(licence))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whatCannotBeReadAnyMoreStaysAsItIsShown() {
        String first = merchant(honest, "m", "本名" + number);
        String other = merchant(hostile, "x", "别名" + number);
        erasures.erase(FactId.parse(first), "法定");
        asBefore("留下" + number, first);
        rebuild.start();
        assertThat(only().name()).isEqualTo("留下" + number);
        asBefore("留下" + number, other);
        rebuild.start();
        assertThat(only().name()).isEqualTo("别名" + number);
    }

    @Test
    void versionsThatWereReplacedBeforeTheyWereKeptAreReadAgainAndAnErasedOneIsAGap() {
        Member register = city().register("620402");
        String own = Codes.social("620402", number % 1_000);
        List<String> versions = new ArrayList<>();
        for (String name : List.of("甲", "乙", "丙", "丁")) {
            String data = """
                    {"code":"%s","number":"%s","name":"升级%d%s有限公司","from":"2020-01-01","status":"active"}""".formatted(own, own, number, name);
            versions.add(
                    versions.isEmpty()
                            ? city().create(register.token(), "licence", own, data)
                            : city().one(
                                            register.token(),
                                            item("licence", own, data, versions.get(versions.size() - 1), "改名"))
                                    .id());
        }
        SubjectId id = subjects.search(own).get(0).id();
        erasures.erase(FactId.parse(versions.get(1)), "法定");
        sql.sql("delete from subject.assertion where subject = :id and replaced_by is not null")
                .param("id", id.value())
                .update();
        sql.sql("insert into subject.description (fact, subject) values (:fact, :id)")
                .param("fact", UUID.fromString(versions.get(3)))
                .param("id", id.value())
                .update();
        rebuild.start();
        assertThat(subjects.search(own)).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("升级" + number + "丁有限公司");
            assertThat(found.formerNames()).containsExactly("升级" + number + "甲有限公司", "升级" + number + "丙有限公司");
        });
        assertThat(history.gaps(id)).hasSize(1);
    }

    @Test
    void theFirmBehindAPlatformIsReadFromWhatThePlatformSaidBeforeItWasKept() {
        String name = "平台" + number;
        String fact = city().create(honest.token(), "platform", "self", """
                {"name":"%s","operator":"运营%d有限公司","form":"third-party"}""".formatted(name, number));
        assertThat(subjects.search(name)).extracting(Subject::operator).containsExactly("运营" + number + "有限公司");
        UUID id = subjects.search(name).get(0).id().value();
        sql.sql("update subject.assertion set operator = null where fact = :fact")
                .param("fact", UUID.fromString(fact))
                .update();
        sql.sql("update subject.subject set operator = null, grams = '{}' where id = :id")
                .param("id", id)
                .update();
        sql.sql("insert into subject.description (fact, subject) values (:fact, :id)")
                .param("fact", UUID.fromString(fact))
                .param("id", id)
                .update();
        rebuild.start();
        assertThat(subjects.search("运营" + number + "有限公司"))
                .extracting(Subject::name)
                .containsExactly(name);
        assertThat(sql.sql("select count(*) from subject.assertion where subject = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** As the version before left it: the last word on the row, and which reports described it. */
    private void asBefore(String name, String... facts) {
        UUID subject = only().id().value();
        sql.sql("delete from subject.assertion where subject = :id")
                .param("id", subject)
                .update();
        sql.sql("update subject.subject set name = :name, source = null where id = :id")
                .param("name", name)
                .param("id", subject)
                .update();
        for (String fact : facts) {
            sql.sql("insert into subject.description (fact, subject) values (:fact, :id)")
                    .param("fact", UUID.fromString(fact))
                    .param("id", subject)
                    .update();
        }
    }

    private String merchant(Member platform, String key, String name) {
        return city().create(platform.token(), "merchant", key, data(name));
    }

    private String data(String name) {
        return """
                {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(name, code);
    }

    private Subject only() {
        assertThat(subjects.search(code)).hasSize(1);
        return subjects.search(code).get(0);
    }
}
