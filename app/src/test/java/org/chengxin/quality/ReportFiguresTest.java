package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a report counts for. */
class ReportFiguresTest {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    private static final Schema PARCEL = Schema.of(
            Field.instant("posted").required(),
            Field.date("delivered"),
            Field.flag("empty").required(),
            Field.code("state", "sent", "returned").required(),
            Field.codes("marks", "fragile", "cold"),
            Field.text("remark", 100),
            Field.nested("receiver", Schema.of(Field.division("division"), Field.flag("firm"))),
            Field.list("scans", Schema.of(Field.flag("lost")), 9));

    private static List<String> figures(String data) {
        return ReportFigures.of(PARCEL, JsonMapper.shared().readTree(data), List.of(), NOON, 3);
    }

    @Test
    void aReportCountsForItselfItsWordsAndItsTrueFlags() {
        assertThat(figures("""
                {"posted":"2026-03-09T08:00:00+08:00","empty":true,"state":"sent"}""")).containsExactlyInAnyOrder("*", "empty=true", "state=sent");
        assertThat(figures("""
                {"posted":"2026-03-09T08:00:00+08:00","empty":false,"state":"returned"}""")).containsExactlyInAnyOrder("*", "state=returned");
    }

    @Test
    void onlyFieldsThatMayBeMissingAreCountedByTheirPresence() {
        assertThat(figures("""
                {"posted":"2026-03-09T08:00:00+08:00","delivered":"2026-03-10","empty":false,"state":"sent",
                 "marks":["cold","fragile"],"remark":"王先生的包裹","receiver":{"division":"654901","firm":true},
                 "scans":[{"lost":true},{"lost":true}]}"""))
                .as("a list counts once, an object with its fields, and no value of a text is kept")
                .containsExactlyInAnyOrder(
                        "*",
                        "delivered",
                        "state=sent",
                        "marks",
                        "marks=cold",
                        "marks=fragile",
                        "remark",
                        "receiver",
                        "receiver.division",
                        "receiver.firm",
                        "receiver.firm=true",
                        "scans");
    }

    @Test
    void aReportIsLateFromTheFourthDayAfterItsOwnInTheCitysTime() {
        String data = "{\"posted\":\"%s\",\"empty\":false,\"state\":\"sent\"}";
        assertThat(figures(data.formatted("2026-03-06T16:00:00Z")))
                .as("already the 7th here")
                .doesNotContain(ReportFigures.LATE);
        assertThat(figures(data.formatted("2026-03-06T15:59:59Z"))).contains(ReportFigures.LATE);
        assertThat(figures(data.formatted("2026-04-06T15:59:59Z")))
                .as("announced ahead")
                .doesNotContain(ReportFigures.LATE);
    }

    @Test
    void aTypeWithoutAnObligatoryDayIsNeverLate() {
        Schema schema = Schema.of(Field.date("founded"), Field.text("name", 20).required());
        assertThat(ReportFigures.of(
                        schema,
                        JsonMapper.shared().readTree("{\"founded\":\"1999-01-01\",\"name\":\"铺\"}"),
                        List.of(),
                        NOON,
                        3))
                .containsExactly("*", "founded");
    }

    @Test
    void longListsOfWordsAreNotCountedWordByWord() {
        String[] words = IntStream.range(0, 25).mapToObj(each -> "w" + each).toArray(String[]::new);
        Schema schema = Schema.of(Field.code("trade", words));
        assertThat(ReportFigures.of(schema, JsonMapper.shared().readTree("{\"trade\":\"w3\"}"), List.of(), NOON, 3))
                .containsExactly("*", "trade");
    }
}
