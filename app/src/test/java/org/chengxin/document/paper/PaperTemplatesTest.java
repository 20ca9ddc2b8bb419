package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped templates say what a paper of their kind has to say; a broken one is named with its fault. */
class PaperTemplatesTest {

    /** Papers that no matter issues. */
    private static final Set<String> OUTSIDE_MATTERS = Set.of("credit-report", "good-standing");

    /** A number and a unit of time: 五个工作日, 60日, 6 个月. */
    private static final Pattern PERIOD = Pattern.compile("[0-9一二两三四五六七八九十百]+\\s*(?:个?工作日|个?自然日|日|天|个月|周|年|小时)");

    private static final String GOOD = """
            paper: sample
            title: {zh: 样本, en: Sample}
            word: 样
            blanks:
              reason: {title: {zh: 理由, en: Reason}, required: true}
            body: ["因{reason}。"]
            closing: ""
            """;

    private final Map<String, PaperTemplate> templates = new PaperTemplates().all();

    @Test
    void everyPaperOfTheShippedMattersHasATemplate() {
        assertThat(templates.keySet())
                .contains(
                        "acceptance-notice",
                        "refusal-notice",
                        "complaint-acceptance",
                        "complaint-refusal",
                        "mediation-notice",
                        "report-result",
                        "mediation-record",
                        "termination-notice",
                        "notification",
                        "rectification-order",
                        "interview-notice",
                        "interview-minutes",
                        "assistance-letter",
                        "assistance-reply",
                        "clue-assignment",
                        "transfer-letter",
                        "feedback-letter",
                        "inspection-notice",
                        "inspection-record",
                        "assessment-report",
                        "task-sheet",
                        "delisting-notice",
                        "objection-result",
                        "repair-decision",
                        "counter-notice-forward");
    }

    @Test
    void noTwoTemplatesShareTheirWordSinceNumbersTellThemApart() {
        Set<String> words = new HashSet<>();
        assertThat(templates.values()).allMatch(template -> words.add(template.word()));
    }

    @Test
    void aDecisionAgainstSomebodySaysWhatCanBeDoneAgainstIt() {
        for (String kind : Set.of("rectification-order", "repair-decision")) {
            assertThat(String.join("", templates.get(kind).body()))
                    .contains("{creditfile.remedy.review-days}内向{reconsideration}申请行政复议")
                    .contains("{creditfile.remedy.lawsuit-months}内向{court}提起行政诉讼");
        }
        assertThat(templates.get("refusal-notice").blanks()).containsKey("remedy");
    }

    @Test
    void everyTemplateNamesItsMatterAndIsWordedWithItsRequiredBlanksAlone() {
        for (PaperTemplate template : templates.values()) {
            Map<String, String> values = new HashMap<>();
            PaperTemplate.STANDARD.forEach(name -> values.put(name, "标准" + name));
            template.periods().forEach(name -> values.put(name, "若干日"));
            template.blanks().forEach((name, blank) -> {
                if (blank.required()) {
                    values.put(name, "填写" + name);
                }
            });
            String words = String.join("\n", WordingPolicy.fill(template, values));
            assertThat(words).as(template.kind()).doesNotContain("{");
            if (!OUTSIDE_MATTERS.contains(template.kind())) {
                assertThat(words).as(template.kind()).contains("标准matter");
            }
            template.blanks().forEach((name, blank) -> {
                if (blank.required()) {
                    assertThat(words).as(template.kind()).contains("填写" + name);
                }
            });
        }
    }

    @Test
    void aPeriodIsAParameterSinceALawOrAnOfficerMayChangeIt() {
        Map<String, List<String>> literal = new TreeMap<>();
        templates.forEach((kind, template) -> {
            List<String> periods = PERIOD.matcher(String.join("\n", template.body()) + template.closing())
                    .results()
                    .map(MatchResult::group)
                    .toList();
            if (!periods.isEmpty()) {
                literal.put(kind, periods);
            }
        });
        assertThat(literal).as("a period is written {name.of.parameter}").isEmpty();
    }

    @Test
    void aPeriodThatAPaperTellsIsAShippedParameterCountedInTime() throws IOException {
        Map<String, String> units = Files.readAllLines(Path.of("../rules/parameters.csv")).stream()
                .map(line -> line.split(",", 4))
                .collect(Collectors.toMap(row -> row[0], row -> row[2], (one, other) -> one));
        templates.forEach((kind, template) -> assertThat(template.periods())
                .as(kind)
                .allSatisfy(name -> assertThat(units.get(name)).isIn("working-days", "calendar-days", "months")));
        assertThat(templates.get("measure-notice").periods()).containsExactly("matter.measure.speak");
    }

    @Test
    void aGoodTemplateIsRead() {
        PaperTemplate template = PaperTemplates.read("sample.yaml", GOOD);
        assertThat(template.title().en()).isEqualTo("Sample");
        assertThat(template.blanks().get("reason").required()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "因{reason}。,因{cause}。,cause",
        "因{reason}。,因为。,reason",
        "required: true,required: maybe,required",
        "word: 样,word: [样],word",
        "required: true,'required: true, colour: red','blanks.reason: unknown key \"colour\" (line 5)'",
        "'body: [\"因{reason}。\"]','body: []',body",
        "paper: sample,paper: other,file",
        "word: 样,'word: 样\nlasts: day','lasts: day is no blank'",
        "'{zh: 样本, en: Sample}','{zh: 样本}',en"
    })
    void aBrokenTemplateIsRefusedWithItsFileAndFault(String part, String broken, String told) {
        assertThatThrownBy(() -> PaperTemplates.read("sample.yaml", GOOD.replace(part, broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample.yaml")
                .hasMessageContaining(told);
    }
}
