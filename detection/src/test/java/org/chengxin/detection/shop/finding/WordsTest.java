package org.chengxin.detection.shop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void everyMeasureAndExplanationHasWordsInBothLanguages() {
        for (Words words : List.of(Words.english(), Words.chinese())) {
            for (Measure measure : Measure.values()) {
                assertThat(words.of(new Part(measure, 1, 2, 3)))
                        .doesNotContain("{")
                        .isNotBlank();
            }
            for (Explanation explanation : Explanation.values()) {
                assertThat(words.of(new Counter(explanation, Double.NaN))).isNotBlank();
            }
        }
        assertThat(Words.chinese().of(new Part(Measure.SAME_PHONE, 1, 0, 1))).isEqualTo("电话号码相同。");
    }

    @Test
    void sharesAreSaidInHundredths() {
        assertThat(Words.chinese().of(new Part(Measure.STARS_UNLIKE, 0.934, 0.41, 3)))
                .isEqualTo("这些账户的评价中有 93.4% 为同一星级，其他买家对相同商户给出该星级的占 41%。");
        assertThat(Words.english().of(new Part(Measure.NEWCOMER, 0, 0.2, 3)))
                .isEqualTo("The reviewer never bought elsewhere; a share of 20 % never did.");
    }

    @Test
    void numbersSayNoMoreThanIsKnown() {
        assertThat(Words.number(3)).isEqualTo("3");
        assertThat(Words.number(1234.567)).isEqualTo("1235");
        assertThat(Words.number(12.345)).isEqualTo("12.3");
        assertThat(Words.number(0.00384)).isEqualTo("0.0038");
    }

    @Test
    void whatWasFoundIsReadableWhateverTheKeysHold() throws IOException {
        Finding finding = Finding.of(
                Kind.SMEAR,
                List.of(new Named("review", "a\"b,\n\u0001\uD800")),
                List.of(),
                List.of(new Source("review", "k", 7)),
                List.of(new Part(Measure.RATING_WITH, 4.5, 0, 0)),
                List.of(new Counter(Explanation.LATE_DELIVERY, Double.NaN)),
                1.5);
        StringWriter json = new StringWriter();
        StringWriter table = new StringWriter();

        new FindingJson(json).write(List.of(finding));
        new FindingTable(table).write(List.of(finding), 1);

        assertThat(json.toString())
                .contains("\"key\":\"a\\\"b,\\u000a\\u0001\\ud800\"")
                .contains("\"share\":null")
                .contains("\"record\":7");
        assertThat(table.toString())
                .contains("1,smear,suspicion,review.smear," + Finding.VERSION + ",1.5,yes,\"review a\"\"b,\n");
    }
}
