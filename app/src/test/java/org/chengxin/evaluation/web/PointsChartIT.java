package org.chengxin.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.account.OrganisationId;
import org.chengxin.evaluation.Evaluation;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;

/** The points over time are drawn as they were given: each platform a line, each day in its place. */
class PointsChartIT extends ServerTest {

    private static final long SEED = 120;
    private static final SubjectId SUBJECT = SubjectId.next();

    @Autowired
    private Texts texts;

    @Test
    void noEvaluationsAreNoLines() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        JsonNode option = option(List.of());
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        JsonNode english = option(List.of());
        LocaleContextHolder.resetLocaleContext();
        assertThat(option.path("series").size()).isZero();
        assertThat(option.path("xAxis").path("data").size()).isZero();
        assertThat(option.path("yAxis").path("min").intValue()).isZero();
        assertThat(option.path("yAxis").has("max"))
                .as("the rule says how high points go")
                .isFalse();
        assertThat(option.path("yAxis").path("name").stringValue()).isEqualTo("积分");
        assertThat(english.path("yAxis").path("name").stringValue()).isEqualTo("Points");
    }

    @Test
    void aPlatformThatGaveNoPointsOnADayHasAGapThere() {
        JsonNode option = option(List.of(
                evaluation("甲", "2026-01-01", 90),
                evaluation("乙", "2026-02-01", 70),
                evaluation("甲", "2026-03-01", 0),
                evaluation("乙", "2026-03-01", 120)));
        assertThat(words(option.path("xAxis").path("data"))).containsExactly("2026-01-01", "2026-02-01", "2026-03-01");
        assertThat(option.path("series").size()).isEqualTo(2);
        assertThat(option.path("series").get(0).path("name").stringValue()).isEqualTo("甲");
        assertThat(option.path("series").get(0).path("data").toString()).isEqualTo("[90,null,0]");
        assertThat(option.path("series").get(1).path("name").stringValue()).isEqualTo("乙");
        assertThat(option.path("series").get(1).path("data").toString()).isEqualTo("[null,70,120]");
        assertThat(option.path("series").get(1).path("connectNulls").booleanValue())
                .isTrue();
    }

    @Test
    void theLaterOfTwoEvaluationsOfADayIsShown() {
        JsonNode option = option(List.of(evaluation("甲", "2026-01-01", 90), evaluation("甲", "2026-01-01", 85)));
        assertThat(option.path("series").get(0).path("data").toString()).isEqualTo("[85]");
    }

    @Test
    void daysStandInOrderHoweverTheEvaluationsCame() {
        Random random = new Random(SEED);
        List<Evaluation> history = new ArrayList<>();
        TreeSet<String> days = new TreeSet<>();
        for (int index = 0; index < 100; index++) {
            String day =
                    LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000)).toString();
            days.add(day);
            history.add(evaluation("平台" + random.nextInt(4), day, random.nextInt(121)));
        }
        JsonNode option = option(history);
        assertThat(words(option.path("xAxis").path("data"))).as("seed %d", SEED).containsExactlyElementsOf(days);
        for (JsonNode line : option.path("series")) {
            assertThat(line.path("data").size()).as("seed %d", SEED).isEqualTo(days.size());
        }
    }

    @Test
    void aPlatformNameOfQuotesAndTagsStaysAName() {
        String name = "\"'</script><b>\\n,]}\u2028&";
        JsonNode option = option(List.of(evaluation(name, "2026-01-01", 90)));
        assertThat(option.path("series").get(0).path("name").stringValue()).isEqualTo(name);
    }

    private JsonNode option(List<Evaluation> history) {
        return Server.JSON.readTree(PointsChart.option(history, texts));
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.stringValue()));
        return words;
    }

    private static Evaluation evaluation(String platform, String day, int points) {
        return new Evaluation(
                FactId.next(),
                SUBJECT,
                new OrganisationId(UUID.nameUUIDFromBytes(platform.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                platform,
                LocalDate.parse(day),
                "evaluation/merchant",
                1,
                "00",
                Map.of(),
                points,
                "good",
                List.of(),
                null);
    }
}
