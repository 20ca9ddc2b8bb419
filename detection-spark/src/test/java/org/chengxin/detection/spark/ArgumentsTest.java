package org.chengxin.detection.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static Arguments parse(String... words) {
        return Arguments.parse(List.of(words), Models.arguments());
    }

    @Test
    void readsNamesAndValues() {
        Arguments arguments = parse("text", "--meta", "stars, time", "--seed", "7", "--out", "x");

        assertThat(arguments.model()).isEqualTo("text");
        assertThat(arguments.names("meta")).containsExactly("stars", "time");
        assertThat(arguments.whole("seed", 1, 0)).isEqualTo(7);
        assertThat(arguments.whole("bad-lines", 1_000, 0)).isEqualTo(1_000);
        assertThat(arguments.text("by", "")).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse()).hasMessageContaining("rings, trust, text, accounts, shop");
        assertThatThrownBy(() -> parse("ring")).hasMessageContaining("name a model");
        assertThatThrownBy(() -> parse("shop", "--ratings", "x")).hasMessage("--ratings is not known to shop");
        assertThatThrownBy(() -> parse("shop", "dir")).hasMessage("dir is not known to shop");
        assertThatThrownBy(() -> parse("shop", "--dir")).hasMessage("--dir has no value");
        assertThatThrownBy(() -> parse("shop", "--dir", "a", "--dir", "b")).hasMessage("--dir is there twice");
        assertThatThrownBy(() -> parse("shop").text("out")).hasMessage("--out is missing");
        assertThatThrownBy(() -> parse("shop", "--seed", "x").whole("seed", 1, 0))
                .hasMessage("--seed is a whole number from 0");
        assertThatThrownBy(() -> parse("shop", "--bad-lines", "-1").whole("bad-lines", 1, 0))
                .hasMessage("--bad-lines is a whole number from 0");
    }
}
