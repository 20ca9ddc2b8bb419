package org.chengxin.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A schema tells every problem of a report at its place, and no more than a reader can use. */
class SchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Schema INNER = Schema.of(Field.text("word", 5).required());

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Schema SCHEMA = Schema.of(
            Field.text("name", 10).required(),
            Field.codes("kinds", "one", "two", "three"),
            Field.nested("inner", INNER),
            Field.list("list", INNER, 2),
            Field.flag("flag"),
            Field.socialCreditCode("code"),
            Field.date("decided").past(),
            Field.instant("served").past(),
            Field.date("until"));

    @Test
    void aReportThatFitsHasNoProblem() {
        assertThat(problems("{\"name\":\"龙井\",\"kinds\":[\"two\",\"one\"],\"inner\":{\"word\":\"a\"},"
                        + "\"list\":[{\"word\":\"b\"}],\"flag\":false}"))
                .isEmpty();
        assertThat(problems("{\"name\":\"a\",\"list\":[]}")).isEmpty();
    }

    @Test
    void aProblemInsideIsToldWithItsWholePointer() {
        assertThat(problems(
                        "{\"name\":\"a\",\"inner\":{},\"list\":[{\"word\":\"ok\"},{\"word\":\"too long\",\"x/y\":1}]}"))
                .containsExactlyInAnyOrder(
                        "field.required /inner/word", "field.length /list/1/word", "field.unknown /list/1/x~1y");
    }

    @Test
    void aListMayBeNoLongerThanItSays() {
        assertThat(problems("{\"name\":\"a\",\"list\":[{},{},{}]}")).containsExactly("field.length /list");
    }

    @Test
    void ofManyProblemsTwentyAreTold() {
        StringBuilder data = new StringBuilder("{\"name\":\"a\"");
        for (int index = 0; index < 100; index++) {
            data.append(",\"unknown").append(index).append("\":1");
        }
        assertThat(problems(data + "}")).hasSize(20);
    }

    @Test
    void eachFieldIsDescribedAlsoInObjectsAndLists() {
        var described = SCHEMA.json((depth, field) -> depth + " " + field.name());
        assertThat(described.at("/properties/name/description").stringValue()).isEqualTo("0 name");
        assertThat(described.at("/properties/inner/description").stringValue()).isEqualTo("0 inner");
        assertThat(described.at("/properties/inner/properties/word/description").stringValue())
                .isEqualTo("1 word");
        assertThat(described
                        .at("/properties/list/items/properties/word/description")
                        .stringValue())
                .isEqualTo("1 word");
        assertThat(SCHEMA.json().toString()).doesNotContain("description");
    }

    @Test
    void anOddCheckDigitIsKeptFromAnAuthorityOnly() {
        String odd = "{\"name\":\"a\",\"code\":\"91330106MA2TE5T01X\"}";
        assertThat(problems(odd)).containsExactly("code.check-symbol-18 /code");
        Problems problems = new Problems();
        SCHEMA.check(JSON.readTree(odd), new Schema.Context(problems, Money.CNY, TODAY, true, false));
        assertThat(problems.none()).isTrue();
    }

    /** Days are those of Shanghai: its midnight of the second of July is 16:00 of the first elsewhere. */
    @Test
    void whatHasHappenedIsNoLaterThanTheLegalDay() {
        String today =
                "{\"name\":\"a\",\"decided\":\"2026-07-01\",\"served\":\"2026-07-01T15:59:59Z\",\"until\":\"2027-01-01\"}";
        assertThat(problems(today)).isEmpty();
        String tomorrow = "{\"name\":\"a\",\"decided\":\"2026-07-02\",\"served\":\"2026-07-01T16:00:00Z\"}";
        assertThat(problems(tomorrow)).containsExactlyInAnyOrder("date.future /decided", "date.future /served");
    }

    @Test
    void whatIsNoObjectIsTold() {
        assertThat(problems("[]")).containsExactly("field.type");
        assertThat(problems("7")).containsExactly("field.type");
    }

    @Test
    void theJsonSchemaSaysTheSame() {
        var json = SCHEMA.json();
        assertThat(json.at("/properties/name/maxLength").intValue()).isEqualTo(10);
        assertThat(json.at("/properties/kinds/items/enum").values()).hasSize(3);
        assertThat(json.at("/properties/list/maxItems").intValue()).isEqualTo(2);
        assertThat(json.at("/properties/list/items/required/0").stringValue()).isEqualTo("word");
        assertThat(json.at("/additionalProperties").booleanValue()).isFalse();
    }

    private static List<String> problems(String data) {
        Problems problems = new Problems();
        SCHEMA.check(JSON.readTree(data), new Schema.Context(problems, Money.CNY, TODAY, false, false));
        return problems.all().stream()
                .map(found -> (found.code() + " " + found.pointer()).trim())
                .toList();
    }
}
