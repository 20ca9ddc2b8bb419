package org.chengxin.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.code.Refusals.assertRefused;

import java.util.Random;
import org.chengxin.code.WaybillNumber.Carrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaybillNumberTest {

    private static final String INTERNATIONAL = "RB473124829CN";

    @ParameterizedTest
    @CsvSource({
        "SF1234567890123, SF, 顺丰",
        "YT1234567890123, YTO, 圆通",
        "73123456789012, ZTO, 中通",
        "78123456789012, ZTO, 中通",
        "77123456789012, STO, 申通",
        "77123456789012345, STO, 申通",
        "43123456789012, STO, 申通",
        "312345678901234, YUNDA, 韵达",
        "5123456789012, YUNDA, 韵达",
        "JT1234567890123, JT, 极兔",
        "JDVA12345678901, JD, 京东",
        "9123456789012, EMS, 邮政",
        "PA12345678901, EMS, 邮政",
        "RB473124829CN, EMS, 邮政",
        "DPK123456789012, DEPPON, 德邦",
        "621123456789012, CAINIAO, 菜鸟"
    })
    void recognisesCarriersByTheirPatterns(String text, Carrier carrier, String name) {
        assertThat(WaybillNumber.parse(text).carrier()).contains(carrier);
        assertThat(carrier.chineseName()).isEqualTo(name);
    }

    @Test
    void namesNoCarrierWhenTwoPatternsFit() {
        assertThat(WaybillNumber.parse("431234567890123").carrier()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" abc-123_x ", "ＡＢＣ-123_Ｘ", "ABC-123_X"})
    void acceptsUnknownPatternsInOneSpelling(String text) {
        WaybillNumber number = WaybillNumber.parse(text);

        assertThat(number).hasToString("ABC-123_X");
        assertThat(number.carrier()).isEmpty();
        assertThat(number.isInternational()).isFalse();
        assertThat(number.isRegular()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RB473124828CN, code.check-digit",
        "'', code.length",
        "'   ', code.length",
        "快递123, code.alphabet",
        "AB\u0007C, code.alphabet"
    })
    void refusesWhatIsNoNumber(String text, String problem) {
        assertRefused(problem, () -> WaybillNumber.parse(text));
        assertThat(WaybillNumber.tryParse(text)).isEmpty();
    }

    @Test
    void isConstructedOnlyInUpperCase() {
        assertRefused("code.alphabet", () -> new WaybillNumber("sf1234567890123"));
        assertRefused("code.alphabet", () -> new WaybillNumber("SF 1234567890123"));
    }

    @Test
    void refusesNumbersBeyondEveryLabel() {
        assertThat(WaybillNumber.parse("9".repeat(64))).isNotNull();
        assertRefused("code.length", () -> WaybillNumber.parse("9".repeat(65)));
    }

    @Test
    void keepsAReportedNumberWithAWrongCheckDigitAndTellsSo() {
        assertThat(WaybillNumber.reported("rb 473 124 828 cn").isRegular()).isFalse();
        assertThat(WaybillNumber.reported("rb 473 124 829 cn").isRegular()).isTrue();
    }

    @Test
    void readsForeignNumbersWithoutACarrierOfOurs() {
        WaybillNumber number = WaybillNumber.parse("RB473124829DE");

        assertThat(number.isInternational()).isTrue();
        assertThat(number.carrier()).isEmpty();
    }

    @Test
    void followsTheExceptionsOfTheCheckDigit() {
        assertThat(WaybillNumber.checkDigit("47312482")).isEqualTo('9');
        assertThat(WaybillNumber.checkDigit("00000000")).as("eleven").isEqualTo('5');
        assertThat(WaybillNumber.checkDigit("00000008")).as("ten").isEqualTo('0');
        assertRefused("code.length", () -> WaybillNumber.checkDigit("4731248"));
        assertRefused("code.alphabet", () -> WaybillNumber.checkDigit("4731248X"));
    }

    @Test
    void noticesNearlyEverySubstitutionOfOneDigit() {
        for (int position = 2; position < 10; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != INTERNATIONAL.charAt(position)) {
                    String changed =
                            INTERNATIONAL.substring(0, position) + digit + INTERNATIONAL.substring(position + 1);
                    assertThat(WaybillNumber.tryParse(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void readsBackWhatItCompletes() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            String serial = String.format("%08d", random.nextInt(100_000_000));
            String text = "EA" + serial + WaybillNumber.checkDigit(serial) + "CS";
            assertThat(WaybillNumber.parse(text).carrier()).as("seed %d", seed).contains(Carrier.EMS);
        }
    }
}
