package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.code.Refusals.assertRefused;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    private static final String CANONICAL = "赤壁市监处罚〔2025〕179号";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CANONICAL,
                "赤壁市监处罚【2025】179号",
                "赤壁市监处罚[2025]179号",
                "赤壁市监处罚(2025)179号",
                "赤壁市监处罚（2025）179号",
                "赤壁市监处罚［２０２５］１７９号",
                "赤壁市监处罚﹝2025﹞179号",
                " 赤壁市监处罚 〔 2025 〕 179 号\u3000",
                "赤壁市监处罚〔2025】179号",
                "赤壁市监处罚〔2025〕第179号"
            })
    void readsEveryBracketAroundTheYear(String text) {
        assertThat(DocumentNumber.parse(text))
                .isEqualTo(new DocumentNumber(CANONICAL))
                .hasToString(CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"浙杭(拱)应急罚【2020】3号", "浙杭（拱）应急罚〔2020〕3号", "浙杭[拱]应急罚(2020)3号"})
    void keepsOtherBracketsRound(String text) {
        assertThat(DocumentNumber.parse(text)).hasToString("浙杭（拱）应急罚〔2020〕3号");
    }

    @Test
    void raisesLatinLetters() {
        assertThat(DocumentNumber.parse("杭市监罚〔2024〕a12号")).hasToString("杭市监罚〔2024〕A12号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "西湖市监〔2026〕诉12号",
                "西湖市监[2026]诉12号",
                "西湖市监(2026)诉12",
                "西湖市监（2026）诉12",
                "西湖市监【2026】 诉 12 号",
                "西湖市监〔２０２６〕诉１２"
            })
    void isFoundHoweverItWasTyped(String text) {
        assertThat(DocumentNumber.typed(text)).isEqualTo("西湖市监〔2026〕诉12号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "2026诉12", "(26)1", "号"})
    void whatIsNoNumberIsLookedForAsItIs(String text) {
        assertThat(DocumentNumber.typed(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'', code.length", "'   ', code.length", "〔〕, code.alphabet", "——, code.alphabet"})
    void refusesWhatIsNoNumber(String text, String problem) {
        assertRefused(problem, () -> DocumentNumber.parse(text));
        assertThat(DocumentNumber.tryParse(text)).isEmpty();
    }

    @Test
    void refusesEndlessTexts() {
        assertRefused("code.length", () -> DocumentNumber.parse("号".repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"赤壁市监处罚[2025]179号", "赤壁市监处罚〔2025〕 179号", "赤壁市监处罚〔２０２５〕179号"})
    void isConstructedOnlyInTheOneForm(String text) {
        assertRefused("document.form", () -> new DocumentNumber(text));
    }

    @Test
    void readsBackItsOwnForm() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        String symbols = "市监罚字[](){}〔〕【】（）２0259 号第A-";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder("杭");
            while (text.length() < 20) {
                text.append(symbols.charAt(random.nextInt(symbols.length())));
            }
            DocumentNumber number = DocumentNumber.parse(text.toString());
            assertThat(DocumentNumber.parse(number.toString()))
                    .as("seed %d, %s", seed, text)
                    .isEqualTo(number);
        }
    }
}
