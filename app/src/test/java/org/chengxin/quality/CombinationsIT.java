package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.intake.ReportTypes;
import org.chengxin.quality.Combination.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be true of one report at once. */
class CombinationsIT extends ServerTest {

    @Autowired
    private Combinations combinations;

    @Autowired
    private ReportTypes types;

    private static JsonNode json(String data) {
        return JsonMapper.shared().readTree(data.replace('\'', '"'));
    }

    private static Combination of(String first, Relation relation, String second) {
        return new Combination("some", "order", first, relation, second, "某", "some");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'paid':'2026-03-09T08:00:00+08:00','placed':'2026-03-09T09:00:00+08:00'}|true",
                "{'paid':'2026-03-09T09:00:00+08:00','placed':'2026-03-09T09:00:00+08:00'}|false",
                "{'paid':'2026-03-09T08:00:00+08:00','placed':'2026-03-09T00:30:00Z'}|true",
                "{'paid':'2026-03-09T08:00:00+08:00','placed':'2026-03-08T23:59:00Z'}|false",
                "{'paid':'2026-03-08','placed':'2026-03-09T00:30:00+08:00'}|true",
                "{'paid':'2026-03-09','placed':'2026-03-09T09:00:00+08:00'}|false",
                "{'placed':'2026-03-09T09:00:00+08:00'}|false",
                "{'paid':'gestern','placed':'2026-03-09T09:00:00+08:00'}|false",
                "{}|false"
            })
    void aTimeBeforeAnotherIsSeenAcrossZonesAndDates(String data, boolean holds) {
        assertThat(of("paid", Relation.BEFORE, "placed").holds(json(data))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'status':'delivered'}|true",
                "{'status':'delivered','paid':'2026-03-09T08:00:00+08:00'}|false",
                "{'status':'paid'}|false",
                "{'status':['delivered','paid']}|true",
                "{'status':7}|false",
                "{}|false"
            })
    void aWordWithoutWhatItNeedsIsSeen(String data, boolean holds) {
        assertThat(of("status=delivered", Relation.WITHOUT, "paid").holds(json(data)))
                .isEqualTo(holds);
    }

    @Test
    void theReportCountsForIt() {
        List<String> figures = ReportFigures.of(
                types.find("parcel").orElseThrow().schema(),
                json("{'order':'o','handedOver':'2026-03-09T08:00:00+08:00','delivered':'2026-03-08T08:00:00+08:00'}"),
                combinations.of("parcel"),
                Instant.parse("2026-03-10T04:00:00Z"),
                3);

        assertThat(figures).contains("!delivered-before-handed-over").doesNotContain("!delivered-not-handed-over");
    }

    @Test
    void whatNamesNoFieldOrNoWordOfItIsNoCombination() {
        assertThatThrownBy(() -> of("payed", Relation.BEFORE, "placed")
                        .requireFields(types.find("order").orElseThrow()))
                .hasMessageContaining("payed");
        assertThatThrownBy(() -> of("status=perhaps", Relation.WITHOUT, "paid")
                        .requireFields(types.find("order").orElseThrow()))
                .hasMessageContaining("perhaps");
    }

    @Test
    void eachExampleThatIsPublishedIsFreeOfThem() {
        types.all()
                .forEach(type -> assertThat(combinations.of(type.name()).stream()
                                .filter(each -> each.holds(JsonMapper.shared().readTree(type.example()))))
                        .as(type.name())
                        .isEmpty());
    }
}
