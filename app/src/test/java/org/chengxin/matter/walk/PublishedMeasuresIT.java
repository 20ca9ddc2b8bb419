package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.Codes;
import org.chengxin.account.Caller;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What may be published of a measure is on page, list, download and API alike, and gone from all of them at once. */
class PublishedMeasuresIT extends PlayedMeasures {

    private static final String POINTS = "信用积分加分";
    private static final String OTHER = "流量分配倾斜";

    @LocalServerPort
    private int port;

    @Autowired
    private Measures measures;

    private Play play;
    private String number;

    @BeforeEach
    void anIncentiveIsGiven() {
        play = hand.measure("advice", POINTS);
        Object[] form = hand.decided(play, POINTS);
        play.does("handler", "advise", form);
        awaitConsumer("outcome");
        number = play.view("handler").number();
    }

    @AfterEach
    void itIsOver() throws Exception {
        if (play.stage().equals("in-force")) {
            ends("end-early");
        }
    }

    private void ends(String step) throws Exception {
        play.does("handler", step);
        awaitConsumer("outcome");
        runs("measure-news");
    }

    private Measure measure() {
        return measures.ofMatter(play.id.value()).orElseThrow();
    }

    private String page(String path) {
        var page = new Visitor(port).get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private String everywhere() {
        return page("/measures")
                + page("/measures?q=" + Crew.TRUSTED)
                + page("/measures?format=csv")
                + page("/api/v1/measures")
                + page("/subjects/" + measure().subject());
    }

    /** The dump of the day and what programs read of one firm: records alone, so that no measure outlives its hour there. */
    private String ofRecords() throws Exception {
        runs("open-data");
        String manifest = server().get("/open-data/records.json")
                .json()
                .path(0)
                .path("records")
                .path("file")
                .stringValue();
        var file = server().get(
                        "/api/v1/subjects/" + Crew.TRUSTED,
                        city().newMember("platform").token());
        assertThat(file.status()).isEqualTo(200);
        return page(manifest) + file.text();
    }

    @Test
    void whatEndsInOneNightIsGoneFromEveryPageListDumpAndCallWithTheDay() throws Exception {
        Play other = hand.measure("advice", OTHER);
        other.does("handler", "advise", hand.decided(other, OTHER));
        awaitConsumer("outcome");
        List<String> numbers = List.of(number, other.view("handler").number());
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        for (Play each : List.of(play, other)) {
            until(each, today);
        }
        assertThat(page("/measures")).contains(numbers);
        assertThat(page("/measures?format=csv")).contains(numbers);
        assertThat(page("/api/v1/measures")).contains(numbers);
        assertThat(page("/subjects/" + measure().subject())).contains(POINTS, OTHER);
        assertThat(ofRecords()).doesNotContain(numbers);
        for (Play each : List.of(play, other)) {
            until(each, today.minusDays(1));
        }
        assertThat(everywhere() + ofRecords()).doesNotContain(numbers).doesNotContain("生效中的措施");
        for (Play each : List.of(play, other)) {
            until(each, today.plusDays(20));
        }
        other.does("handler", "end-early");
        awaitConsumer("outcome");
        runs("measure-news");
    }

    @Test
    void isOnPageSearchDownloadApiAndTheSubjectsOwnPage() {
        assertThat(page("/measures")).contains(number, POINTS, hand.crew.trusted.name());
        assertThat(page("/measures?q=" + Crew.TRUSTED)).contains(number);
        assertThat(page("/measures?q=" + Codes.social(Crew.PLACE, 77_999)))
                .contains("没有符合条件的记录")
                .doesNotContain(number);
        assertThat(page("/measures?format=csv"))
                .contains('"' + number + '"', "向平台提示")
                .startsWith("\uFEFF\"主体\",\"统一社会信用代码\"");
        assertThat(page("/subjects/" + measure().subject())).contains(POINTS, "生效中的措施", "向平台提示");
        JsonNode listed = server().get("/api/v1/measures").json().path("measures");
        assertThat(listed.valueStream()
                        .filter(each -> each.path("number").asString("").equals(number)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("item").asString("")).isEqualTo("credit-points");
                    assertThat(each.path("effect").asString("")).isEqualTo("incentive");
                    assertThat(each.path("until").asString(""))
                            .isEqualTo(measure().until().toString());
                    assertThat(each.path("proof").asString(""))
                            .isEqualTo(measure().id().toString());
                });
    }

    @Test
    void isGoneEverywhereOnceItIsUndone() throws Exception {
        assertThat(everywhere()).contains(number);
        ends("undo");
        assertThat(everywhere()).doesNotContain(number);
    }

    @Test
    void isGoneWhileItIsSuspendedAndWithTheNightOfItsLastDay() throws Exception {
        ends("suspend");
        assertThat(everywhere()).doesNotContain(number);
        play.does("handler", "resume");
        awaitConsumer("outcome");
        assertThat(everywhere()).contains(number);
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        until(play, today);
        assertThat(page("/measures")).contains("今晚终止");
        until(play, today.minusDays(1));
        assertThat(everywhere()).doesNotContain(number);
        until(play, today.plusDays(20));
    }

    private void until(Play of, LocalDate day) {
        sql.sql("update measure.measure set until = :day, since = least(since, :day) where matter = :matter")
                .param("day", day)
                .param("matter", of.id.value())
                .update();
    }

    @Test
    void officersReadOnTheCaseWhoWasAskedAndWhatBecameOfIt() {
        Caller officer = hand.crew.officers(hand.crew.regulator.id()).get(0);
        Visitor reader = new Visitor(port);
        reader.signIn(String.valueOf(officer.displayName()), Bureau.PASSWORD);
        String shown = reader.get("/workbench/matters/" + play.id).body();
        assertThat(shown).contains("措施与执行", POINTS, hand.crew.platform.name(), "已发出，待签收");
        play.child("measure-advice", 0).does("executor", "execute");
        assertThat(reader.get("/workbench/matters/" + play.id).body()).contains("已执行");
    }

    @Test
    void theListGoesOnBehindItsCursorAndBeginsWithWhatIsNone() {
        Measure measure = measure();
        String cursor = measure.since() + "." + measure.id();
        assertThat(server().get("/api/v1/measures?after=" + cursor).text()).doesNotContain(number);
        for (String odd : List.of("nobody", "2026-13-01.x", measure.since() + ".0")) {
            assertThat(server().get("/api/v1/measures?after=" + odd).text())
                    .as(odd)
                    .contains(number);
        }
    }

    @Test
    void aSubjectWhoseNatureIsNoLongerPublicIsNotListed() {
        sql.sql("update measure.measure set published = false where matter = :matter")
                .param("matter", play.id.value())
                .update();
        assertThat(everywhere()).doesNotContain(number);
    }
}
