package org.chengxin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.chengxin.web.Fixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is refused of papers and files is said in both languages and with a status of a refusal. */
class DocumentProblemTest {

    @ParameterizedTest
    @EnumSource
    void itIsSaidInBothLanguages(DocumentProblem problem) {
        String key = "problem." + problem.code();
        assertThat(Fixture.texts().in(Locale.CHINESE, key))
                .matches("(?s).*\\p{IsHan}.*")
                .isNotEqualTo(key);
        assertThat(Fixture.texts().in(Locale.ENGLISH, key))
                .matches("[\\p{ASCII}\\p{Punct}’–…]+")
                .isNotEqualTo(key);
        assertThat(problem.code()).matches("document[.](paper|attachment)-[a-z0-9-]+");
        assertThat(problem.category().status()).isBetween(400, 599);
    }
}
