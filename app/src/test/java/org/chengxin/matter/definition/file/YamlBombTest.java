package org.chengxin.matter.definition.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.chengxin.matter.definition.DefinitionException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A definition costs no more than its length, however it is written. */
class YamlBombTest {

    static Stream<String> bombs() {
        return Stream.of(
                "{".repeat(200_000),
                "[".repeat(200_000),
                "{a: ".repeat(60_000),
                "- ".repeat(100_000),
                "? ".repeat(100_000),
                "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
                "x".repeat(300_000));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsRefusedAtOnce(String bomb) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> DefinitionFile.read(bomb)).isInstanceOf(DefinitionException.class));
    }
}
