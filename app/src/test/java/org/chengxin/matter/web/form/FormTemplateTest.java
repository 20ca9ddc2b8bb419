package org.chengxin.matter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Label;
import org.chengxin.web.Fixture;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each type of field on the page: labelled, described, and holding what was typed. */
class FormTemplateTest {

    private static final Label TITLE = new Label("你的<题目>", "Your <question>");
    private static final Label HINT = new Label("提示", "A hint");
    private static final Label NONE = new Label("", "");
    private static final Choices CHOICES = new Choices(
            List.of(new Option("330106", "西湖区")),
            List.of(new Option("310000", "上海市")),
            List.of(new Option("0198", "西湖区市场监督管理局")));

    private static String page(Field field, Typed typed, List<FormError> errors, boolean english) {
        FormView form = new FormView(
                new FormDefinition(TITLE, List.of(), Map.of("x", field)),
                typed,
                errors,
                "the-key",
                CHOICES,
                new Attachments.Limits(List.of("pdf", "png"), 20L << 20, 100L << 20),
                english,
                Map.of("x", List.of("已知的 1 号")));
        return Fixture.render(english ? Locale.ENGLISH : Locale.CHINESE, "matter/form.jte", "form", form);
    }

    private static Field field(Type type, boolean required, boolean secret) {
        Map<String, Label> options = new LinkedHashMap<>();
        options.put("one", new Label("甲", "First"));
        options.put("two", new Label("乙", "Second"));
        Map<String, Field> columns =
                Map.of("name", new Field(Type.TEXT, HINT, NONE, true, false, 0, Map.of(), Map.of(), null));
        return new Field(type, TITLE, HINT, required, secret, 0, options, columns, null);
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void everyTypeIsLabelledDescribedAndEscaped(Type type) {
        String html = page(field(type, true, true), Typed.NOTHING, List.of(), false);
        assertThat(html)
                .contains("你的&lt;题目", "提示", "只有办理机关能看到", "id=\"f-x\"", "f-x-hint", "value=\"the-key\"")
                .doesNotContain("（选填）你的");
        assertThat(page(field(type, false, false), Typed.NOTHING, List.of(), true))
                .contains("Your &lt;question", "(optional)", "A hint");
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void anErrorStandsAtItsFieldAndIsHeardWithIt(Type type) {
        String html = page(field(type, true, false), Typed.NOTHING, List.of(new FormError("f-x", "请填写")), false);
        assertThat(html).contains("id=\"f-x-error\"", "请填写", "f-x-hint f-x-error\"", "field wrong");
    }

    @Test
    void whatWasTypedIsThereAgain() {
        assertThat(page(field(Type.TEXT, true, false), typed("\"><script>"), List.of(), false))
                .doesNotContain("\"><script>")
                .contains("&#34;");
        assertThat(page(field(Type.LONG_TEXT, true, false), typed("</textarea>"), List.of(), false))
                .contains("&lt;/textarea");
        assertThat(page(field(Type.CHOICE, true, false), typed("two"), List.of(), false))
                .contains("value=\"two\" class=\"form-check-input\" checked");
        assertThat(page(field(Type.YES_NO, true, false), typed("no"), List.of(), false))
                .contains("value=\"no\" class=\"form-check-input\" checked");
        assertThat(page(field(Type.DIVISION, true, false), typed("330106"), List.of(), false))
                .contains("<option value=\"330106\" selected>西湖区");
        assertThat(page(field(Type.OFFICE, true, false), typed("0198"), List.of(), false))
                .contains("<option value=\"0198\" selected>");
    }

    @Test
    void aKeptFileCanBeLeftOutAgain() {
        String carried = new KeptFile(UUID.fromString("01980000-0000-7000-8000-000000000000"), "茶叶.png").carried();
        String html = page(field(Type.FILES, true, false), typed(carried), List.of(), false);
        assertThat(html).contains("已上传：茶叶.png", "value=\"" + carried + "\"", "每个不超过 20 MB", "accept=\".pdf,.png\"");
        assertThat(html.substring(html.indexOf("type=\"file\""))).doesNotContain("required");
    }

    @Test
    void aTableOffersABlankRowAfterWhatWasTypedAndInsistsOnNone() {
        String html = page(
                field(Type.TABLE, true, false),
                new Typed(Map.of("f.x.0.name", List.of("一"), "f.x.1.name", List.of("二"))),
                List.of(),
                false);
        assertThat(html)
                .contains("name=\"f.x.0.name\"", "value=\"一\"", "name=\"f.x.2.name\"", "第 3 项", "name=\"more\"")
                .doesNotContain("name=\"f.x.3.name\"");
        assertThat(html.substring(html.indexOf("id=\"f-x-0-name\""), html.indexOf("id=\"f-x-1-name\"")))
                .doesNotContain(" required");
    }

    private static Typed typed(String text) {
        return new Typed(Map.of("f.x", List.of(text)));
    }
}
