package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.draw.DrawProblem;
import org.chengxin.shared.Problem;
import org.chengxin.web.Fixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page of matters refuses, it says so in both languages and with a status of a refusal. */
class PageProblemTest {

    static Stream<Problem> problems() {
        return Stream.<Problem[]>of(PageProblem.values(), MatterProblem.values(), DrawProblem.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void itIsSaidInBothLanguages(Problem problem) {
        String key = "problem." + problem.code();
        assertThat(Fixture.texts().in(Locale.CHINESE, key))
                .matches("(?s).*\\p{IsHan}.*")
                .isNotEqualTo(key);
        assertThat(Fixture.texts().in(Locale.ENGLISH, key))
                .matches("[\\p{ASCII}\\p{Punct}’–…]+")
                .isNotEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void itsCodeIsOfThisModuleAndItsStatusThatOfARefusal(Problem problem) {
        assertThat(problem.code()).matches("matter[.][a-z0-9-]+");
        assertThat(problem.category().status()).isBetween(400, 599);
    }
}
