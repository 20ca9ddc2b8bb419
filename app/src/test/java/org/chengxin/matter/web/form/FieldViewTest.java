package org.chengxin.matter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Label;
import org.chengxin.web.ui.FormError;
import org.junit.jupiter.api.Test;

/** A question on the page: what describes it, what it still holds, and what the browser may insist on. */
class FieldViewTest {

    private static final Label TITLE = new Label("题", "Title");
    private static final Label HINT = new Label("提示", "Hint");
    private static final Label NONE = new Label("", "");

    private static Field field(Type type, Label hint, boolean required, boolean secret, int max) {
        Map<String, Field> columns = type == Type.TABLE
                ? Map.of("item", new Field(Type.TEXT, TITLE, NONE, true, false, 0, Map.of(), Map.of(), null))
                : Map.of();
        return new Field(type, TITLE, hint, required, secret, max, Map.of("a", new Label("甲", "First")), columns, null);
    }

    private static FormView form(Map<String, Field> fields, Typed typed, FormError... errors) {
        return new FormView(
                new FormDefinition(TITLE, List.of(), fields),
                typed,
                List.of(errors),
                "k",
                Choices.NONE,
                new Attachments.Limits(List.of("pdf", "png"), 20L << 20, 100L << 20),
                false,
                Map.of());
    }

    private static FieldView only(Field field, Typed typed, FormError... errors) {
        return form(Map.of("x", field), typed, errors).fields().get(0);
    }

    private static FieldView blank(Field field) {
        return only(field, Typed.NOTHING);
    }

    @Test
    void aFieldIsNamedWithItsMarkAndItsIdHasNoDots() {
        FieldView view = blank(field(Type.TEXT, NONE, false, false, 0));
        assertThat(view.name()).isEqualTo("f.x");
        assertThat(view.id()).isEqualTo("f-x");
    }

    @Test
    void whatDescribesItIsToldToWhoHearsThePage() {
        assertThat(blank(field(Type.TEXT, NONE, false, false, 0)).describedBy()).isNull();
        assertThat(blank(field(Type.TEXT, HINT, false, false, 0)).describedBy()).isEqualTo("f-x-hint");
        FormError error = new FormError("f-x", "请填写");
        assertThat(only(field(Type.TEXT, NONE, false, false, 0), Typed.NOTHING, error)
                        .describedBy())
                .isEqualTo("f-x-error");
        assertThat(only(field(Type.TEXT, HINT, false, false, 0), Typed.NOTHING, error)
                        .describedBy())
                .isEqualTo("f-x-hint f-x-error");
    }

    @Test
    void whatIsSecretOrAFileOrAPartyIsAlwaysExplained() {
        assertThat(blank(field(Type.TEXT, NONE, false, true, 0)).hasHint()).isTrue();
        assertThat(blank(field(Type.FILES, NONE, false, false, 0)).hasHint()).isTrue();
        assertThat(blank(field(Type.PARTY, NONE, false, false, 0)).hasHint()).isTrue();
        assertThat(blank(field(Type.TEXT, NONE, false, false, 0)).hasHint()).isFalse();
    }

    @Test
    void anErrorBelongsToItsOwnFieldAlone() {
        FormError other = new FormError("f-y", "请填写");
        assertThat(only(field(Type.TEXT, NONE, true, false, 0), Typed.NOTHING, other)
                        .error())
                .isNull();
    }

    @Test
    void theBrowserOffersWhatPeopleTypeAgainAndAgain() {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String name : List.of("name", "phone", "address", "email", "facts")) {
            fields.put(name, field(Type.TEXT, NONE, false, false, 0));
        }
        assertThat(form(fields, Typed.NOTHING).fields())
                .extracting(FieldView::autocomplete)
                .containsExactly("name", "tel", "street-address", "email", null);
    }

    @Test
    void theBrowserInsistsOnARequiredFieldButNeverWithinATable() {
        assertThat(blank(field(Type.TEXT, NONE, true, false, 0)).insists()).isTrue();
        assertThat(blank(field(Type.TEXT, NONE, false, false, 0)).insists()).isFalse();
        FieldView table = blank(field(Type.TABLE, NONE, true, false, 0));
        assertThat(table.rows().get(0).get(0).insists()).isFalse();
    }

    @Test
    void aTableIsAskedWithTwoRowsAndOneMoreThanWasTyped() {
        Field table = field(Type.TABLE, NONE, false, false, 0);
        assertThat(blank(table).rows()).hasSize(2);
        FieldView typed = only(table, new Typed(Map.of("f.x.3.item", List.of("茶"))));
        assertThat(typed.rows()).hasSize(5);
        assertThat(typed.rows().get(3).get(0).value()).isEqualTo("茶");
        assertThat(typed.rows().get(4).get(0).name()).isEqualTo("f.x.4.item");
    }

    @Test
    void aTableNeverShowsMoreRowsThanItMayHold() {
        FieldView full = only(
                field(Type.TABLE, NONE, false, false, 3),
                new Typed(Map.of("f.x.2.item", List.of("茶"), "f.x.900.item", List.of("x"))));
        assertThat(full.rows()).hasSize(3);
        FieldView without =
                only(field(Type.TABLE, NONE, false, false, 0), new Typed(Map.of("f.x.9999.item", List.of("x"))));
        assertThat(without.rows())
                .hasSize(field(Type.TABLE, NONE, false, false, 0).limit());
    }

    @Test
    void whatWasChosenIsHeld() {
        FieldView view = only(field(Type.CHOICES, NONE, false, false, 0), new Typed(Map.of("f.x", List.of("a", "c"))));
        assertThat(view.holds("a")).isTrue();
        assertThat(view.holds("b")).isFalse();
        assertThat(view.options()).containsExactly(Map.entry("a", "甲"));
    }

    @Test
    void whatNamesNoFileIsNotShownAsOne() {
        FieldView view = only(
                field(Type.FILES, NONE, false, false, 0),
                new Typed(Map.of("f.x", List.of("01980000-0000-7000-8000-000000000000/茶.png", "../../x"))));
        assertThat(view.files()).extracting(KeptFile::name).containsExactly("茶.png");
    }

    @Test
    void aFormWithFilesIsSentInPartsAndSaysItsLimits() {
        FormView files = form(Map.of("x", field(Type.FILES, NONE, false, false, 0)), Typed.NOTHING);
        assertThat(files.encoding()).isEqualTo("multipart/form-data");
        assertThat(files.fileMegabytes()).isEqualTo(20);
        assertThat(files.accepted()).isEqualTo(".pdf,.png");
        assertThat(files.endings()).isEqualTo("pdf png");
        FormView none = form(Map.of("x", field(Type.TEXT, NONE, false, false, 0)), Typed.NOTHING);
        assertThat(none.encoding()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(none.hasFiles()).isFalse();
    }
}
