package org.chengxin.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.code.Refusals.assertRefused;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @ValueSource(strings = {"D2143569-X", "D2143569X", " d2143569-x ", "Ｄ２１４３５６９－Ｘ", "D2143569 - X"})
    void readsTheExampleOfTheStandardInEverySpelling(String text) {
        OrganisationCode code = OrganisationCode.parse(text);

        assertThat(code).hasToString("D2143569X");
        assertThat(code.hyphenated()).isEqualTo("D2143569-X");
    }

    @ParameterizedTest
    @CsvSource({
        "D2143569-0, code.check-digit",
        "D2143569, code.length",
        "D2143-569X, code.length",
        "D214-569X, code.alphabet",
        "组2143569X, code.alphabet",
        "'', code.length"
    })
    void refusesWhatIsNoCode(String text, String problem) {
        assertRefused(problem, () -> OrganisationCode.parse(text));
        assertThat(OrganisationCode.tryParse(text)).isEmpty();
    }

    @Test
    void noticesEverySubstitutionExceptThoseElevenApart() {
        String code = "D2143569X";
        for (int position = 0; position < 8; position++) {
            for (char symbol : SYMBOLS.toCharArray()) {
                int distance = SYMBOLS.indexOf(symbol) - SYMBOLS.indexOf(code.charAt(position));
                String changed = code.substring(0, position) + symbol + code.substring(position + 1);
                // 36 symbols under a modulus of 11: the standard itself is blind here
                assertThat(OrganisationCode.tryParse(changed).isPresent())
                        .as(changed)
                        .isEqualTo(distance % 11 == 0);
            }
        }
    }

    @Test
    void readsBackWhatItCompletes() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            StringBuilder body = new StringBuilder();
            while (body.length() < 8) {
                body.append(SYMBOLS.charAt(random.nextInt(36)));
            }
            String text = body.toString() + OrganisationCode.checkSymbol(body.toString());
            OrganisationCode code = OrganisationCode.parse(text);
            assertThat(OrganisationCode.parse(code.hyphenated()))
                    .as("seed %d", seed)
                    .isEqualTo(new OrganisationCode(text));
        }
    }

    @Test
    void refusesToCompleteABodyOfAnotherLength() {
        assertRefused("code.length", () -> OrganisationCode.checkSymbol("D214356"));
    }
}
