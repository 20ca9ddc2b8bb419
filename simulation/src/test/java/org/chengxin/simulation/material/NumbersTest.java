package org.chengxin.simulation.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.chengxin.simulation.CheckDigits;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Dice dice = Dice.of(32100, "numbers", 0);

    @Test
    void socialCreditCodesPassTheOracleAndKeepWhatWasAsked() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            String code = Numbers.socialCreditCode(dice, "92", "330106");
            assertThat(CheckDigits.isSocialCreditCode(code)).as(code).isTrue();
            assertThat(code).startsWith("92330106M0");
            codes.add(code);
        }
        assertThat(codes).hasSize(5000);
    }

    @Test
    void identityNumbersPassTheOracle() {
        for (int i = 0; i < 5000; i++) {
            String number = Numbers.identityNumber(dice);
            assertThat(CheckDigits.isIdentityNumber(number, LocalDate.of(2007, 1, 1)))
                    .as(number)
                    .isTrue();
        }
    }

    @Test
    void identityNumbersAreOfAnAreaThatWasGoneWhenTheirHolderWasBorn() {
        for (int i = 0; i < 1000; i++) {
            String number = Numbers.identityNumber(dice);
            assertThat(number).startsWith("330184");
            assertThat(Integer.parseInt(number.substring(6, 10))).isGreaterThan(2001);
        }
    }

    @Test
    void phonesAreInARangeOfNobody() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Numbers.phone(dice)).matches("124\\d{8}");
        }
    }

    @Test
    void padsToTheLeft() {
        assertThat(Numbers.padded(7, 3)).isEqualTo("007");
        assertThat(Numbers.padded(1234, 3)).isEqualTo("1234");
    }
}
