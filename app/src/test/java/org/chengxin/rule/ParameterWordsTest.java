package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Every parameter and table that comes with the program is named, and every source told, in both languages. */
class ParameterWordsTest {

    private static final List<ResourceBundle> BUNDLES = List.of(bundle(Locale.ROOT), bundle(Locale.ENGLISH));

    @Test
    void everyShippedParameterHasANameAndASourceInChineseAndEnglish() {
        for (Parameter parameter : ShippedParameters.shipped()) {
            for (String key : List.of(Parameter.title(parameter.name()), parameter.sourceText())) {
                assertThat(BUNDLES).as(key).allMatch(bundle -> bundle.containsKey(key));
                assertThat(BUNDLES.get(0).getString(key)).as(key).containsPattern("\\p{IsHan}");
                assertThat(BUNDLES.get(1).getString(key)).as(key).doesNotContainPattern("\\p{IsHan}");
            }
            assertThat(BUNDLES.get(1).getString(parameter.sourceText()).replace("''", "'"))
                    .isEqualTo(parameter.source());
        }
    }

    @Test
    void everyShippedTableHasAName() {
        for (String table : ShippedFiles.tables().keySet()) {
            assertThat(BUNDLES).as(table).allMatch(bundle -> bundle.containsKey("rule.table." + table));
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org/chengxin/rule/messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
