package org.chengxin.matter.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Label;
import org.junit.jupiter.api.Test;

/** A paper shows people the label of a choice, and a decision table is given numbers as numbers. */
class PrintedSourcesTest {

    private static final Label NONE = new Label("", "");
    private static final Map<String, Label> GROUNDS =
            Map.of("too-late", new Label("超过期限", "Too late"), "other", new Label("其他", "Other"));

    private final Map<String, Field> fields = Map.of(
            "form.ground", field(Type.CHOICE, GROUNDS),
            "form.grounds", field(Type.CHOICES, GROUNDS),
            "form.reason", field(Type.TEXT, Map.of()),
            "form.share", field(Type.DECIMAL, Map.of()),
            "form.days", field(Type.WHOLE, Map.of()));

    private final Sources sources = new Sources(
            Map.of(
                    "ground",
                    "too-late",
                    "grounds",
                    List.of("other", "too-late"),
                    "reason",
                    "too-late",
                    "share",
                    "99.50",
                    "days",
                    3L,
                    "amount",
                    Map.of("minor", 1_250L, "currency", "CNY"),
                    "respondent",
                    Map.of("words", "91330106MA2TE5T01R"),
                    "executors",
                    List.of(row("91330106MA2TE5T01R", "一号店"), row("某平台", "二号店"))),
            Map.of(),
            form -> Map.of(),
            word -> Optional.empty(),
            source -> Optional.ofNullable(fields.get(source)),
            words -> words.equals("91330106MA2TE5T01R") ? "杭州示例茶业有限公司" : words);

    private static Map<String, Object> row(String executor, String shop) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("executor", Map.of("words", executor));
        row.put("shop", shop);
        return row;
    }

    private static Field field(Type type, Map<String, Label> options) {
        return new Field(type, NONE, NONE, false, false, 0, options, Map.of(), null);
    }

    @Test
    void aChoiceIsPrintedAsItsLabel() {
        assertThat(sources.printed("form.ground")).isEqualTo("超过期限");
        assertThat(sources.printed("form.grounds")).isEqualTo("其他、超过期限");
    }

    @Test
    void aTextThatHappensToBeAWordStaysAsItIs() {
        assertThat(sources.printed("form.reason")).isEqualTo("too-late");
        assertThat(sources.printed("=too-late")).isEqualTo("too-late");
    }

    @Test
    void aPartyThatWasTypedAsACodeIsPrintedByName() {
        assertThat(sources.printed("form.respondent")).isEqualTo("杭州示例茶业有限公司");
        assertThat(sources.printed("form.executors")).isEqualTo("杭州示例茶业有限公司，一号店；某平台，二号店");
        assertThat(sources.text("form.respondent")).as("as it was typed").isEqualTo("91330106MA2TE5T01R");
    }

    @Test
    void outcomesAndLinksKeepTheWord() {
        assertThat(sources.text("form.ground")).isEqualTo("too-late");
        assertThat(sources.value("form.ground")).isEqualTo("too-late");
    }

    @Test
    void everythingElseIsPrintedAsBefore() {
        assertThat(sources.printed("form.amount")).isEqualTo(sources.text("form.amount"));
        assertThat(sources.printed("form.days")).isEqualTo("3");
        assertThat(sources.printed("form.nothing")).isEmpty();
    }

    @Test
    void aDecimalIsANumberToADecisionTable() {
        assertThat(sources.input("form.share")).isEqualTo(new BigDecimal("99.50"));
        assertThat(sources.input("form.days")).isEqualTo(3L);
        assertThat(sources.input("form.ground")).isEqualTo("too-late");
        assertThat(sources.input("form.nothing")).isNull();
    }
}
