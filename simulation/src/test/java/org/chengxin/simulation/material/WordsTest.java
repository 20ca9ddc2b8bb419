package org.chengxin.simulation.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Map<String, Integer> COLUMNS = Map.of(
            "categories", 8,
            "departments", 2,
            "destinations", 3,
            "districts", 3,
            "honours", 2,
            "platforms", 6,
            "violations", 7);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "surnames", "given-names", "brand-first", "brand-second", "retail-forms", "trade-words", "carriers",
                "praise", "neutral", "complaint", "smear", "follow-ups", "replies", "titles"
            })
    void listsHoldDifferentWords(String list) {
        assertThat(Words.list(list))
                .hasSizeGreaterThan(4)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void tablesHaveTheirColumns() {
        COLUMNS.forEach((table, columns) -> assertThat(Words.table(table))
                .isNotEmpty()
                .allMatch(row -> row.size() == columns && row.stream().noneMatch(String::isBlank)));
    }

    @Test
    void firstColumnsAreKeys() {
        for (String table : List.of("categories", "departments", "destinations", "districts", "platforms")) {
            assertThat(Words.table(table).stream().map(row -> row.get(0))).doesNotHaveDuplicates();
        }
    }

    @Test
    void aMissingListIsNamed() {
        assertThatThrownBy(() -> Words.list("missing")).hasMessageContaining("missing");
    }
}
