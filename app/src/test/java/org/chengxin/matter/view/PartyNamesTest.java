package org.chengxin.matter.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of strangers are shown to those who need no more than to tell them apart. */
class PartyNamesTest {

    @ParameterizedTest
    @CsvSource({"王小明,王**", "李,**", "欧阳修,欧**", "𠮷田,𠮷**", "'',''"})
    void aNameIsMaskedBehindItsFirstCharacter(String name, String masked) {
        assertThat(PartyNames.masked(name)).isEqualTo(masked);
    }
}
