package org.chengxin.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chengxin.code.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers here are the published examples of GB 11643 or have an area code (99) that does not exist. */
class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String EXAMPLE = "11010519491231002X";

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1949-12-31", "440524188001010014, 1880-01-01", "'１１０１０５ 19491231 002x', 1949-12-31"
    })
    void readsTheExamplesOfTheStandard(String text, LocalDate birthDate) {
        assertThat(IdentityNumber.parse(text, TODAY).birthDate()).isEqualTo(birthDate);
        assertThat(IdentityNumber.tryParse(text, TODAY)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "33010819850229001X, identity.date",
        "110105194912310021, code.check-digit",
        "1101051949123100X2, code.alphabet",
        "11010519491231002, code.length",
        "110105491231002, code.length",
        "'', code.length"
    })
    void refusesWhatIsNoNumber(String text, String problem) {
        assertRefused(problem, () -> IdentityNumber.parse(text, TODAY));
        assertThat(IdentityNumber.tryParse(text, TODAY)).isEmpty();
    }

    @Test
    void refusesBirthDatesInTheFuture() {
        String body = "99010120261125001";
        String text = body + IdentityNumber.checkSymbol(body);

        assertThat(IdentityNumber.parse(text, TODAY).birthDate()).isEqualTo(TODAY);
        assertRefused("identity.date", () -> IdentityNumber.parse(text, TODAY.minusDays(1)));
    }

    @Test
    void neverShowsTheNumberInTextsOrMessages() {
        IdentityNumber number = IdentityNumber.parse(EXAMPLE, TODAY);

        assertThat(number.masked()).isEqualTo("110*************2X");
        assertThat(number).hasToString(number.masked());
        assertThat("subject of " + number).doesNotContain("1949");
        assertThat(catchThrowable(() -> IdentityNumber.parse("110105194912310021", TODAY)))
                .message()
                .doesNotContain("1949");
        assertThat(number.value()).isEqualTo(EXAMPLE);
        assertThat(number).isEqualTo(new IdentityNumber(EXAMPLE));
    }

    @Test
    void noticesEverySubstitutionOfOneDigit() {
        for (int position = 0; position < 17; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != EXAMPLE.charAt(position)) {
                    String changed = EXAMPLE.substring(0, position) + digit + EXAMPLE.substring(position + 1);
                    assertThat(IdentityNumber.tryParse(changed, TODAY))
                            .as("position %d, digit %s", position, digit)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void noticesEveryTranspositionOfNeighbours() {
        for (int position = 0; position < 16; position++) {
            char left = EXAMPLE.charAt(position);
            char right = EXAMPLE.charAt(position + 1);
            String changed = EXAMPLE.substring(0, position) + right + left + EXAMPLE.substring(position + 2);
            assertThat(IdentityNumber.tryParse(changed, TODAY).isPresent())
                    .as("position %d", position)
                    .isEqualTo(left == right);
        }
    }

    @Test
    void readsBackWhatItCompletes() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            LocalDate birthDate = TODAY.minusDays(random.nextInt(40_000));
            String body = String.format("990101%s%03d", birthDate.toString().replace("-", ""), random.nextInt(1000));
            IdentityNumber number = IdentityNumber.parse(body + IdentityNumber.checkSymbol(body), TODAY);
            assertThat(number.birthDate()).as("seed %d", seed).isEqualTo(birthDate);
        }
    }
}
