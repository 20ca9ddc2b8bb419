package org.chengxin.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value goes there and comes back as it was, and what does not fit is told instead of sent. */
class FieldRuleTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static String text(JsonNode value) {
        return value.asString();
    }

    @ParameterizedTest
    @CsvSource({"20000.00,2.000000", "0.01,0.000001", "900000.50,90.000050", "0.00,0.000000"})
    void moneyIsToldInTenThousandsOverThere(String yuan, String there) {
        FieldRule rule = FieldRule.parse("ten-thousand-yuan");
        JsonNode out = rule.there(json("\"" + yuan + "\"")).orElseThrow();
        assertThat(text(out)).isEqualTo(there);
        assertThat(rule.here(out).map(FieldRuleTest::text)).hasValue(yuan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1e9\"", "\"-1\"", "\"many\"", "[1]", "{}", "\"12345678901234567890\"", "true", "\"0.0000001\""
            })
    void whatIsNoAmountIsNotGuessed(String value) {
        assertThat(FieldRule.parse("ten-thousand-yuan").here(json(value))).isEmpty();
    }

    @Test
    void wordsAreTranslatedBothWaysAndUnknownOnesRefused() {
        FieldRule rule = FieldRule.parse("words accept=已受理;refused=不予受理");
        assertThat(rule.there(json("\"accept\"")).map(FieldRuleTest::text)).hasValue("已受理");
        assertThat(rule.here(json("\"不予受理\"")).map(FieldRuleTest::text)).hasValue("refused");
        assertThat(rule.there(json("\"settled\""))).isEmpty();
        assertThat(rule.here(json("\"办结\""))).isEmpty();
    }

    @Test
    void aListIsOneTextOverThereWhateverSeparatesIt() {
        FieldRule rule = FieldRule.parse("list refund=退款;repair=修理");
        assertThat(rule.here(json("\"退款、 修理\""))).hasValue(json("[\"refund\",\"repair\"]"));
        assertThat(rule.here(json("\"退款,修理\""))).hasValue(json("[\"refund\",\"repair\"]"));
        assertThat(rule.here(json("\"退款、送命\""))).isEmpty();
        assertThat(rule.there(json("[\"refund\",\"repair\"]")).map(FieldRuleTest::text))
                .hasValue("退款、修理");
        assertThat(rule.there(json("\"refund\""))).isEmpty();
        assertThat(rule.there(json("[\"theft\"]"))).isEmpty();
    }

    @Test
    void aDateIsADate() {
        FieldRule rule = FieldRule.parse("date");
        assertThat(rule.there(json("\"2026-02-28\"")).map(FieldRuleTest::text)).hasValue("2026-02-28");
        for (String wrong : new String[] {"\"2026-02-30\"", "\"20260228\"", "\"0001-01-01\"", "20260228"}) {
            assertThat(rule.here(json(wrong))).as(wrong).isEmpty();
        }
    }

    @Test
    void aTextHasNoControlCharactersAndAnEnd() {
        FieldRule rule = FieldRule.parse("text");
        assertThat(rule.here(json("\" 两行\\n字 \"")).map(FieldRuleTest::text)).hasValue("两行\n字");
        assertThat(rule.here(json("13")).map(FieldRuleTest::text)).hasValue("13");
        assertThat(rule.here(json("\"a\\u0000b\""))).isEmpty();
        assertThat(rule.here(json("[\"a\"]"))).isEmpty();
        assertThat(rule.here(json("\"" + "长".repeat(20_001) + "\""))).isEmpty();
    }

    @Test
    void aConstantIsTheSameWhateverIsGiven() {
        FieldRule rule = FieldRule.parse("constant 快递业务经营许可证");
        assertThat(rule.here(json("null")).map(FieldRuleTest::text)).hasValue("快递业务经营许可证");
        assertThat(rule.there(json("7")).map(FieldRuleTest::text)).hasValue("快递业务经营许可证");
    }

    @Test
    void aRuleThatNobodyKnowsIsNoRule() {
        assertThatThrownBy(() -> FieldRule.parse("guess")).isInstanceOf(IllegalArgumentException.class);
    }
}
