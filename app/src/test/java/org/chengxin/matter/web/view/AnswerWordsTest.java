package org.chengxin.matter.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Label;
import org.chengxin.web.Fixture;
import org.chengxin.web.ui.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers are shown as the form asked for them: options by their titles, places by name, money as money. */
class AnswerWordsTest {

    private static final Label TITLE = new Label("题", "Title");
    private static final Label NONE = new Label("", "");

    /** No answer here names an office that exists. */
    private final AnswerWords answers = new AnswerWords(Fixture.texts(), null, List.of());

    private static Field field(Type type) {
        Map<String, Label> options = new LinkedHashMap<>();
        options.put("refund", new Label("退款", "Refund"));
        options.put("exchange", new Label("换货", "Exchange"));
        Map<String, Field> columns = new LinkedHashMap<>();
        if (type == Type.TABLE) {
            columns.put("item", named("名称", "Item", Type.TEXT));
            columns.put("price", named("价格", "Price", Type.MONEY));
        }
        return new Field(type, TITLE, NONE, false, false, 0, options, columns, null);
    }

    private static Field named(String zh, String en, Type type) {
        return new Field(type, new Label(zh, en), NONE, false, false, 0, Map.of(), Map.of(), null);
    }

    private String words(Type type, Object value) {
        return Seen.chinese(() -> answers.words(field(type), value));
    }

    @Test
    void aChoiceIsToldByItsTitle() {
        assertThat(words(Type.CHOICE, "refund")).isEqualTo("退款");
        assertThat(Seen.english(() -> answers.words(field(Type.CHOICE), "refund")))
                .isEqualTo("Refund");
    }

    @Test
    void anOptionThatALaterVersionLeftOutIsShownAsItWasSent() {
        assertThat(words(Type.CHOICE, "repair")).isEqualTo("repair");
    }

    @Test
    void severalChoicesStandSideBySide() {
        assertThat(words(Type.CHOICES, List.of("refund", "exchange"))).isEqualTo("退款、换货");
        assertThat(words(Type.CHOICES, List.of())).isEmpty();
        assertThat(words(Type.CHOICES, "refund")).isEqualTo("退款");
    }

    @Test
    void aFactLeadsToThePageThatItsOwnerHasForIt() {
        FactId known = FactId.next();
        AnswerWords leading = new AnswerWords(
                Fixture.texts(),
                null,
                List.of(fact -> Optional.of(fact).filter(known::equals).map(id -> "/there/" + id)));
        FormDefinition form = new FormDefinition(TITLE, List.of(), Map.of("finding", field(Type.FACT)));

        assertThat(Seen.chinese(() -> leading.terms(form, Map.of("finding", known.toString())))
                        .get(0))
                .isEqualTo(Term.linked("题", known.toString(), "/there/" + known));
        String other = FactId.next().toString();
        assertThat(Seen.chinese(() -> leading.terms(form, Map.of("finding", other)))
                        .get(0))
                .as("nobody's")
                .isEqualTo(Term.of("题", other));
    }

    @Test
    void yesAndNoAreWords() {
        assertThat(words(Type.YES_NO, true)).isEqualTo("是");
        assertThat(words(Type.YES_NO, false)).isEqualTo("否");
        assertThat(words(Type.YES_NO, "***")).isEqualTo("***");
    }

    @Test
    void moneyIsMoneyInEitherForm() {
        assertThat(words(Type.MONEY, Map.of("minor", 128_050, "currency", "CNY")))
                .contains("1,280.50");
        assertThat(words(Type.MONEY, "1280.50")).contains("1,280.50");
        assertThat(words(Type.MONEY, "***")).as("masked").isEqualTo("***");
    }

    @Test
    void aPlaceIsToldByName() {
        assertThat(words(Type.DIVISION, "330106")).contains("西湖区");
        assertThat(words(Type.DIVISION, "nowhere")).isEqualTo("nowhere");
    }

    @Test
    void anOfficeWhoseIdIsMaskedStaysMasked() {
        assertThat(words(Type.OFFICE, "***")).isEqualTo("***");
    }

    @Test
    void aPartyIsToldByTheWordsItWasNamedWith() {
        assertThat(words(Type.PARTY, Map.of("words", "某商户", "subject", "x"))).isEqualTo("某商户");
        assertThat(words(Type.PARTY, "某商户")).isEqualTo("某商户");
    }

    @Test
    void aTableHasARowALineAndLeavesOutWhatIsBlank() {
        Object rows = List.of(
                Map.of("item", "龙井茶", "price", "128.00"), Map.of("item", "茶杯"), Map.of("price", "1.00"), "no row");
        assertThat(words(Type.TABLE, rows).lines())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("名称 龙井茶、价格 ").contains("128.00"),
                        second -> assertThat(second).isEqualTo("名称 茶杯"),
                        third -> assertThat(third).startsWith("价格 "));
        assertThat(words(Type.TABLE, "erased")).isEqualTo("erased");
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void nothingThatAnErasedOrOlderFormHoldsBreaksThePage(Type type) {
        for (Object odd :
                new Object[] {"", "***", List.of(), List.of("***"), Map.of(), Map.of("name", "x"), 7L, true}) {
            if (type != Type.OFFICE || !(odd instanceof String)) {
                assertThat(words(type, odd)).as("%s %s", type, odd).isNotNull();
            }
        }
    }

    @Test
    void answersStandInTheOrderOfTheFormAndThenWhatItDoesNotKnow() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("unheard-of", "later");
        values.put("facts", "发霉");
        values.put("name", "王某某");
        values.put("files", List.of(Map.of("id", "1")));
        FormDefinition form = Seen.COMPLAINT.forms().get("complaint");
        assertThat(Seen.chinese(() -> answers.terms(form, values)))
                .as("files stand by themselves")
                .extracting(Term::term)
                .containsExactly("姓名", "事实", "unheard-of");
    }
}
