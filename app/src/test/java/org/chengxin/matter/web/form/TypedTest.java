package org.chengxin.matter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed is kept whole, told by field, and never taken for a field of the page's own. */
class TypedTest {

    private static final String ID = "01980000-0000-7000-8000-000000000000";

    @Test
    void onlyMarkedFieldsAreKept() {
        Typed typed = Typed.of(Map.of(
                "f.name",
                new String[] {"王"},
                "name",
                new String[] {"x"},
                "key",
                new String[] {"k"},
                "ff.a",
                new String[] {"x"}));
        assertThat(typed.values()).containsOnlyKeys("f.name");
    }

    @Test
    void oneAnswerIsTheFirstWithoutItsBlanks() {
        Typed typed = new Typed(Map.of("f.x", List.of("  one\n", "two")));
        assertThat(typed.one("f.x")).isEqualTo("one");
        assertThat(typed.one("f.y")).isEmpty();
        assertThat(new Typed(Map.of("f.x", List.of())).one("f.x")).isEmpty();
    }

    @Test
    void allAnswersAreToldOnceAndWithoutBlankOnes() {
        assertThat(new Typed(Map.of("f.x", List.of("a", " ", "b", "a "))).all("f.x"))
                .containsExactly("a", "b");
    }

    @Test
    void aFormFilledInBeforehandIsMarked() {
        assertThat(Typed.fields(Map.of("respondent", "某商户")).one("f.respondent"))
                .isEqualTo("某商户");
    }

    @Test
    void oneMoreAnswerIsAddedAndLeavesTheFirstAsItWas() {
        Typed first = new Typed(Map.of("f.files", List.of("a")));
        Typed second = first.with("f.files", "b").with("f.other", "c");
        assertThat(second.all("f.files")).containsExactly("a", "b");
        assertThat(second.all("f.other")).containsExactly("c");
        assertThat(first.all("f.files")).containsExactly("a");
    }

    @Test
    void theRowsOfATableAreThoseUpToTheLastTyped() {
        Typed typed = new Typed(Map.of("f.t.0.a", List.of("x"), "f.t.4.b", List.of(""), "f.tt.9.a", List.of("x")));
        assertThat(typed.rows("f.t", 200)).isEqualTo(5);
        assertThat(typed.rows("f.none", 200)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f.t.x.a", "f.t.-1.a", "f.t..a", "f.t.99999.a", "f.t.0", "f.t.1e3.a", "f.t.٣.a"})
    void aRowThatIsNoNumberIsNoRow(String name) {
        assertThat(new Typed(Map.of(name, List.of("x"))).rows("f.t", 200)).isZero();
    }

    @Test
    void aTableOfAMillionRowsCostsNoMoreThanItsBound() {
        assertThat(new Typed(Map.of("f.t.9999.a", List.of("x"))).rows("f.t", 20))
                .isEqualTo(20);
    }

    @Test
    void aFileIsCarriedByItsIdAndItsName() {
        KeptFile file = KeptFile.of(ID + "/茶/叶.png").orElseThrow();
        assertThat(file.name()).isEqualTo("茶/叶.png");
        assertThat(KeptFile.of(file.carried())).contains(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc/passwd", ID, "01980000-0000-7000-8000-00000000000z/x"})
    void whatNamesNoFileIsNone(String text) {
        assertThat(KeptFile.of(text)).isEmpty();
    }

    @Test
    void aFormThatAsksForAnotherRowIsNotActedOn() {
        assertThat(new Posted("k", Typed.NOTHING, true, Map.of(), List.of()).sound())
                .isFalse();
        assertThat(new Posted("k", Typed.NOTHING, false, Map.of(), List.of()).sound())
                .isTrue();
    }

    @Test
    void aFreshKeyIsLongAndNeverTheSame() {
        assertThat(Sheets.freshKey()).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(Sheets.freshKey());
    }
}
