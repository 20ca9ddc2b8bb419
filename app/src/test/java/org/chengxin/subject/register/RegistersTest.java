package org.chengxin.subject.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.code.DivisionCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register speaks of the firms whose codes were issued in its territory, or above it. */
class RegistersTest {

    @ParameterizedTest
    @CsvSource({
        "330100, 330106, true",
        "330106, 330106, true",
        "330106, 330100, true",
        "330100, 330000, true",
        "330100, 100000, true",
        "330106, 330108, false",
        "330200, 330106, false",
        "330100, 440000, false",
    })
    void ofAPlace(String office, String issued, boolean registers) {
        assertThat(Registers.registers(DivisionCode.parse(office), DivisionCode.parse(issued)))
                .isEqualTo(registers);
    }
}
