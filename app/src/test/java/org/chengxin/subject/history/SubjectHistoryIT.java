package org.chengxin.subject.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.time.Instant;
import java.time.LocalDate;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.Erasures;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was said of a subject earlier stays answerable: its names, its seat, from whom, as known when. */
class SubjectHistoryIT extends ServerTest {

    private static final String DIVISION = "620402";
    private static int number = 100;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SubjectHistory history;

    @Autowired
    private Erasures erasures;

    private Member register;
    private String code;

    @BeforeEach
    void anotherFirm() {
        register = city().register(DIVISION);
        code = Codes.social(DIVISION, ++number);
    }

    @Test
    void aRenamedFirmKeepsItsFormerNameAndIsFoundByIt() {
        String first = says("旧称沿革", "2019-05-01", null, null);
        says("新称沿革", "2019-05-01", "2024-03-01", first);
        SubjectId id = only(code).id();
        assertThat(only(name("新称沿革")).id()).isEqualTo(id);
        assertThat(only(name("旧称沿革"))).satisfies(found -> {
            assertThat(found.id()).isEqualTo(id);
            assertThat(found.name()).isEqualTo(name("新称沿革"));
            assertThat(found.formerNames()).containsExactly(name("旧称沿革"));
        });
        String page = new Visitor(server().port()).get("/subjects/" + id).body();
        assertThat(page).contains("曾用名", name("旧称沿革"), "2024-03-01", register.name());
        String past = new Visitor(server().port())
                .get("/subjects/" + id + "/history?day=2020-01-01")
                .body();
        assertThat(past).contains("2020-01-01", "<dd>" + name("旧称沿革") + "</dd>", register.name());
        assertThat(new Visitor(server().port())
                        .get("/subjects/" + id + "/history?day=soon")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theNameOfADayIsThatOfTheVersionThatReachesThere() {
        String first = says("先名沿革", "2019-05-01", "2019-05-01", null);
        Instant knownFirst = Instant.now();
        says("后名沿革", "2019-05-01", "2024-03-01", first);
        SubjectId id = only(code).id();
        assertThat(nameOn(id, "2019-04-30", Instant.now()))
                .as("before anybody's word")
                .isNull();
        assertThat(nameOn(id, "2024-02-29", Instant.now())).isEqualTo(name("先名沿革"));
        assertThat(nameOn(id, "2024-03-01", Instant.now())).isEqualTo(name("后名沿革"));
        assertThat(nameOn(id, "2024-03-01", knownFirst)).as("as known before").isEqualTo(name("先名沿革"));
        assertThat(history.asOf(id, LocalDate.parse("2024-03-01"), Instant.now()))
                .hasValueSatisfying(said -> assertThat(said.source()).isEqualTo(register.name()));
        assertThat(nameOn(id, "2024-03-01", Instant.EPOCH)).isNull();
    }

    @Test
    void aCorrectionThatReachesBehindAnEarlierNameLeavesNoFormerName() {
        String first = says("误名沿革", "2019-05-01", "2024-03-01", null);
        says("正名沿革", "2019-05-01", "2019-05-01", first);
        SubjectId id = only(code).id();
        assertThat(nameOn(id, "2024-06-01", Instant.now())).isEqualTo(name("正名沿革"));
        assertThat(history.names(id)).isEmpty();
    }

    @Test
    void whatAPlatformCorrectsIsNoFormerName() {
        Member platform = city().newMember("platform");
        String first = city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(name("笔误"), code));
        city().one(platform.token(), item("merchant", "m", """
                        {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(name("正写"), code), first, "typing error"));
        SubjectId id = only(code).id();
        assertThat(subjects.search(name("笔误"))).isEmpty();
        assertThat(history.names(id)).isEmpty();
        assertThat(sql.sql("select count(*) from subject.assertion where subject = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .as("what was said stays")
                .isEqualTo(2);
    }

    @Test
    void anErasedVersionIsAGapAndRevivesNothing() {
        String first = says("一名沿革", "2019-05-01", "2019-05-01", null);
        String second = says("二名沿革", "2019-05-01", "2021-01-01", first);
        says("三名沿革", "2019-05-01", "2023-01-01", second);
        SubjectId id = only(code).id();
        erasures.erase(FactId.parse(second), "法定");
        assertThat(history.gaps(id)).hasSize(1);
        assertThat(nameOn(id, "2020-01-01", Instant.now())).isEqualTo(name("一名沿革"));
        assertThat(nameOn(id, "2023-01-01", Instant.now())).isEqualTo(name("三名沿革"));
        assertThat(only(code).formerNames()).containsExactly(name("一名沿革"));
        assertThat(subjects.search(name("二名沿革"))).isEmpty();
    }

    private @Nullable String nameOn(SubjectId id, String day, Instant known) {
        return history.asOf(id, LocalDate.parse(day), known)
                .map(Described::name)
                .orElse(null);
    }

    private String says(String stem, String from, @Nullable String changed, @Nullable String before) {
        String data = """
                {"code":"%s","number":"%s","name":"%s","from":"%s","status":"active","address":"%s1号"%s}""".formatted(
                        code, code, name(stem), from, stem, changed == null ? "" : ",\"changed\":\"" + changed + "\"");
        return before == null
                ? city().create(register.token(), "licence", code, data)
                : city().one(register.token(), item("licence", code, data, before, "changed"))
                        .id();
    }

    private static String name(String stem) {
        return stem + number + "有限公司";
    }

    private Subject only(String words) {
        assertThat(subjects.search(words)).as(words).hasSize(1);
        return subjects.search(words).get(0);
    }
}
