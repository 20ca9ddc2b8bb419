package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.paper.PaperTemplate.Blank;
import org.chengxin.shared.Label;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;

/** How blanks are filled. */
class WordingPolicyTest {

    private static final PaperTemplate TEMPLATE = new PaperTemplate(
            "sample",
            new Label("样本", "Sample"),
            "样",
            Map.of(
                    "reason",
                    new Blank(new Label("理由", "Reason"), true),
                    "due",
                    new Blank(new Label("期限", "Due"), false)),
            List.of("{to}：", "因{reason}，{reason}。", "请于{due}前办理（{reason}）。"),
            "此函。",
            null);

    @Test
    void aParagraphWithAnEmptyOptionalBlankIsLeftOut() {
        assertThat(WordingPolicy.fill(TEMPLATE, Map.of("to", "某店", "reason", "甲", "due", " ")))
                .containsExactly("某店：", "因甲，甲。");
        assertThat(WordingPolicy.fill(TEMPLATE, Map.of("reason", "甲", "due", "三日")))
                .containsExactly("因甲，甲。", "请于三日前办理（甲）。");
    }

    @Test
    void aPaperIsWrittenAgainForItsNumberOnlyIfAParagraphQuotesIt() {
        assertThat(TEMPLATE.quotesNumber()).isFalse();
        PaperTemplate quoting = new PaperTemplate(
                "sample", new Label("样本", "Sample"), "样", Map.of(), List.of("{to}：", "本函{number}。"), "此函。", null);
        assertThat(quoting.quotesNumber()).isTrue();
        assertThat(WordingPolicy.fill(quoting, Map.of("to", "某店", "number", "样〔2026〕3号")))
                .containsExactly("某店：", "本函样〔2026〕3号。");
    }

    @Test
    void aPaperUnderAMovedDaySaysSo() {
        assertThat(WordingPolicy.dated(List.of("甲。"), false)).containsExactly("甲。");
        assertThat(WordingPolicy.dated(List.of("甲。"), true))
                .hasSize(2)
                .last()
                .asString()
                .contains("演示日期");
    }

    @Test
    void aStopIsWrittenOnce() {
        assertThat(WordingPolicy.fill(TEMPLATE, Map.of("reason", "已经改正。", "due", "三日；")))
                .containsExactly("因已经改正，已经改正。", "请于三日；前办理（已经改正。）。");
    }

    @Test
    void anEmptyRequiredBlankIsNamed() {
        assertThatThrownBy(() -> WordingPolicy.fill(TEMPLATE, Map.of("reason", "\u200B \n")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("sample.reason")
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).problem()).isEqualTo(DocumentProblem.EMPTY_BLANK));
    }

    @Test
    void whatIsFilledInIsNeverReadAsATemplate() {
        assertThat(WordingPolicy.fill(TEMPLATE, Map.of("reason", "{due} $1 \\ {office}", "due", "三日")))
                .containsExactly("因{due} $1 \\ {office}，{due} $1 \\ {office}。", "请于三日前办理（{due} $1 \\ {office}）。");
    }

    @Test
    void linesOfALongerTextBecomeParagraphs() {
        PaperTemplate plain = new PaperTemplate(
                "sample", TEMPLATE.title(), "样", TEMPLATE.blanks(), List.of("如下：{reason}", "{due}"), "", null);
        assertThat(WordingPolicy.fill(plain, Map.of("reason", "一\r\n\r\n  二\u2028三", "due", "")))
                .containsExactly("如下：一", "二", "三");
    }

    @Test
    void invisibleCharactersAreTakenOutAndSpacesAreSpaces() {
        assertThat(WordingPolicy.plain("\uFEFF甲\u202E乙\u00AD\t丙\u00A0丁\u3000戊")).isEqualTo("甲乙 丙 丁\u3000戊");
    }

    @Test
    void aPaperHasALimitThatIsTold() {
        String long_ = "字".repeat(WordingPolicy.LONGEST / 2 + 1);
        assertThatThrownBy(() -> WordingPolicy.fill(TEMPLATE, Map.of("reason", long_)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("sample");
    }

    @Test
    void randomTextComesOutAsItWentInButForWhatIsInvisible() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder("起");
            random.ints(40, 0x20, 0x3000)
                    .filter(Character::isDefined)
                    .filter(point -> Character.getType(point) == Character.OTHER_LETTER || point < 0x7F)
                    .forEach(text::appendCodePoint);
            String words = text.append("止").toString();
            assertThat(WordingPolicy.fill(TEMPLATE, Map.of("reason", words)))
                    .as("seed " + seed)
                    .containsExactly("因" + words + "，" + words + "。");
        }
    }

    @Test
    void controlCharactersHalvesOfPairsAndPrivateSignsAreNotPrintable() {
        assertThat(List.of(0x0, 0x7, 0xD800, 0xE000, 0xFFFE, 0x202E)).noneMatch(WordingPolicy::printable);
        assertThat(List.of((int) 'a', (int) '诚', 0x2A6D6, 0x3000)).allMatch(WordingPolicy::printable);
    }
}
