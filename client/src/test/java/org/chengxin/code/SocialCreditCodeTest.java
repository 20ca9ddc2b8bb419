package org.chengxin.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.code.Refusals.assertRefused;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ALIBABA = "91330100799655058B";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALIBABA,
                "91330000733796106P",
                "91330000727215176K",
                "91330000747735638J",
                "9144030071526726XG",
                "91350100M000100Y43",
                "91330106MA2TE5T01R",
                "92330110MA2TE5T1X7",
                "93330182MA2TE5T28D",
                "91330108MA28XKT742"
            })
    void readsCodesOfTheStandardAndOfKnownFirms(String text) {
        SocialCreditCode code = SocialCreditCode.parse(text);

        assertThat(code).hasToString(text);
        assertThat(code.isRegular()).isTrue();
        assertThat(code.organisationCode()).map(OrganisationCode::value).contains(text.substring(8, 17));
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, code.alphabet",
        "91330100799655058A, code.check-symbol-18",
        "91330100799655O58B, code.alphabet",
        "9133010079965505B, code.length",
        "'', code.length",
        "9133O100799655058B, code.alphabet"
    })
    void refusesWhatIsNoCode(String text, String problem) {
        assertRefused(problem, () -> SocialCreditCode.parse(text));
        assertThat(SocialCreditCode.tryParse(text)).isEmpty();
    }

    @Test
    void refusesCodesWhoseInnerOrganisationCodeFails() {
        String body = "91330100799655059";
        assertThat(OrganisationCode.tryParse(body.substring(8))).isEmpty();

        assertThat(SocialCreditCode.tryParse(body + SocialCreditCode.checkSymbol(body)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 91330100799655058b\t",
                "９１３３０１００７９９６５５０５８Ｂ",
                "\uFEFF91330100799655058ｂ\u3000",
                "91330100 799655058 B"
            })
    void readsEverySpellingOfOneCode(String text) {
        assertThat(SocialCreditCode.parse(text)).isEqualTo(new SocialCreditCode(ALIBABA));
    }

    @Test
    void keepsAnOddCodeOfARegisterAndTellsSo() {
        SocialCreditCode odd = SocialCreditCode.registered("91350203m0001qay9b");

        assertThat(odd.isRegular()).isFalse();
        assertThat(SocialCreditCode.checkSymbol("91350203M0001QAY9")).isEqualTo('9');
        assertThat(odd.organisationCode()).isPresent();
        assertThat(SocialCreditCode.tryParse("91350203M0001QAY9B")).isEmpty();
        assertThat(SocialCreditCode.registered(ALIBABA).isRegular()).isTrue();
    }

    @Test
    void turnsARemainderOfZeroIntoTheSymbolZero() {
        Random random = new Random(31);
        String body = ALIBABA.substring(0, 17);
        while (SocialCreditCode.checkSymbol(body) != '0') {
            body = replace(body, 8 + random.nextInt(9), ALPHABET.charAt(random.nextInt(31)));
        }
        assertThat(SocialCreditCode.registered(body + "0")).isNotNull();
    }

    @Test
    void noticesEverySubstitutionOfOneSymbol() {
        for (int position = 0; position < 18; position++) {
            for (char symbol : ALPHABET.toCharArray()) {
                if (symbol != ALIBABA.charAt(position)) {
                    String changed = replace(ALIBABA, position, symbol);
                    assertThat(SocialCreditCode.tryParse(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void noticesEveryTranspositionOfNeighbours() {
        for (int position = 0; position < 17; position++) {
            char left = ALIBABA.charAt(position);
            char right = ALIBABA.charAt(position + 1);
            if (left != right) {
                String changed = replace(replace(ALIBABA, position, right), position + 1, left);
                assertThat(SocialCreditCode.tryParse(changed)).as(changed).isEmpty();
            }
        }
    }

    @Test
    void readsBackWhatItCompletes() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            StringBuilder organisation = new StringBuilder("MA");
            while (organisation.length() < 8) {
                organisation.append(ALPHABET.charAt(random.nextInt(31)));
            }
            String body = "91330106" + organisation + OrganisationCode.checkSymbol(organisation.toString());
            String text = body + SocialCreditCode.checkSymbol(body);
            assertThat(SocialCreditCode.parse(text).value()).as("seed %d", seed).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "91330100799655058B, MARKET_REGULATION, 企业, 91",
        "92330110MA2TE5T1X7, MARKET_REGULATION, 个体工商户, 92",
        "93330182MA2TE5T28D, MARKET_REGULATION, 农民专业合作社, 93"
    })
    void tellsWhoRegisteredWhat(String text, RegisteringDepartment department, String category, String kind) {
        SocialCreditCode code = SocialCreditCode.parse(text);

        assertThat(code.department()).contains(department);
        assertThat(code.category()).contains(category);
        assertThat(code.kind()).isEqualTo(kind);
        assertThat(code.division()).map(DivisionCode::value).contains(text.substring(2, 8));
    }

    @Test
    void keepsCodesOfDepartmentsThatTheTableDoesNotKnow() {
        String body = "G1110000717889105";
        SocialCreditCode code = SocialCreditCode.registered(body + SocialCreditCode.checkSymbol(body));

        assertThat(code.department()).isEmpty();
        assertThat(code.category()).isEmpty();
        assertThat(code.kind()).isEqualTo("G1");
    }

    private static String replace(String text, int position, char symbol) {
        return text.substring(0, position) + symbol + text.substring(position + 1);
    }
}
