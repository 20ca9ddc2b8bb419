package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.chengxin.web.Fixture;
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
    void everyShippedValueIsToldWithItsUnit() {
        assertThat(ShippedParameters.shipped())
                .allSatisfy(parameter -> assertThat(ShippedParameters.UNITS).containsKey(parameter.name()));
        for (Parameter.Unit unit : Parameter.Unit.values()) {
            for (String key : List.of(unit.text(), unit.text() + ".name")) {
                assertThat(BUNDLES).as(key).allMatch(bundle -> bundle.containsKey(key));
                assertThat(BUNDLES.get(1).getString(key)).as(key).doesNotContainPattern("\\p{IsHan}");
            }
        }
        assertThat(told("matter.complaint.mediation.days", "60", Locale.CHINESE))
                .isEqualTo("60 天（自然日）");
        assertThat(told("matter.complaint.mediation", "45", Locale.CHINESE)).isEqualTo("45 个工作日");
        assertThat(told("matter.complaint.mediation", "45", Locale.ENGLISH)).isEqualTo("45 working days");
        assertThat(told("matter.ip-notice.lifting", "1", Locale.ENGLISH)).isEqualTo("one working day");
        assertThat(told("warning.audit-share", "0.025", Locale.CHINESE)).isEqualTo("2.5%");
        assertThat(told("matter.attachment.file-bytes", "20971520", Locale.CHINESE))
                .isEqualTo("20,971,520 字节");
        assertThat(told("trade.payment-tolerance", "0.05", Locale.ENGLISH)).isEqualTo("0.05 yuan");
    }

    private static String told(String name, String value, Locale language) {
        Parameter.Unit unit = ShippedParameters.UNITS.get(name);
        return Fixture.texts().in(language, unit.text(), unit.told(value));
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
