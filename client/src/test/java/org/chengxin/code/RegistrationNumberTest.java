package org.chengxin.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.code.Refusals.assertRefused;

import java.util.Random;
import org.chengxin.code.RegistrationNumber.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTest {

    @ParameterizedTest
    @CsvSource({
        "110108000000016, DOMESTIC, 110108",
        "330200400070010, FOREIGN_INVESTED, 330200",
        "330106000000128, DOMESTIC, 330106",
        "330100640000017, INDIVIDUAL, 330100"
    })
    void readsNumbersOfTheStandard(String text, Kind kind, String authority) {
        RegistrationNumber number = RegistrationNumber.parse(text);

        assertThat(number).hasToString(text);
        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.isLegacy()).isFalse();
        assertThat(number.authority()).contains(new DivisionCode(authority));
    }

    @ParameterizedTest
    @ValueSource(strings = {"33010620001234", "3301062000123"})
    void keepsLegacyNumbersAsTheyAre(String text) {
        RegistrationNumber number = RegistrationNumber.parse(text);

        assertThat(number).hasToString(text);
        assertThat(number.kind()).isEqualTo(Kind.LEGACY);
        assertThat(number.isLegacy()).isTrue();
        assertThat(number.authority()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "330106000012345, code.check-digit",
        "330106200012, code.length",
        "3301060000001280, code.length",
        "33010600000012X, code.alphabet",
        "'', code.length"
    })
    void refusesWhatIsNoNumber(String text, String problem) {
        assertRefused(problem, () -> RegistrationNumber.parse(text));
        assertThat(RegistrationNumber.tryParse(text)).isEmpty();
    }

    @Test
    void readsFullWidthDigitsAndGroups() {
        assertThat(RegistrationNumber.parse(" １１０１０８ 0000 00016")).isEqualTo(new RegistrationNumber("110108000000016"));
    }

    @Test
    void noticesEverySubstitutionOfOneDigit() {
        String number = "330106000000128";
        for (int position = 0; position < 15; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != number.charAt(position)) {
                    String changed = number.substring(0, position) + digit + number.substring(position + 1);
                    assertThat(RegistrationNumber.tryParse(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void readsBackWhatItCompletes() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            String body = String.format("330106%08d", random.nextInt(100_000_000));
            String text = body + RegistrationNumber.checkDigit(body);
            assertThat(RegistrationNumber.parse(text).value())
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
        assertRefused("code.length", () -> RegistrationNumber.checkDigit("330106"));
        assertRefused("code.alphabet", () -> RegistrationNumber.checkDigit("330106ABCDEFGH"));
    }
}
