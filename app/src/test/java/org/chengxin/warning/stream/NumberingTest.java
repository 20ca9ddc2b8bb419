package org.chengxin.warning.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberingTest {

    @Test
    void aKeySeenOnceInAWindowKeepsItsNumberForGood() {
        Numbering<String> numbering = new Numbering<>(30);
        int number = numbering.number("regular", 100);
        for (int day = 100; day < 400; day++) {
            numbering.number("once-" + day, day);
            if (day % 29 == 0) {
                assertThat(numbering.number("regular", day)).isEqualTo(number);
            }
        }

        assertThat(numbering.keys(new int[] {number})).containsExactly("regular");
    }

    @Test
    void aKeyNotSeenForTwoWindowsIsForgottenAndGetsAnotherNumber() {
        Numbering<String> numbering = new Numbering<>(30);
        int number = numbering.number("gone", 100);
        for (int day = 101; day <= 160; day++) {
            numbering.number("others", day);
        }

        assertThat(numbering.keys(new int[] {number})).isEmpty();
        assertThat(numbering.number("gone", 160)).isNotEqualTo(number);
    }
}
