package org.chengxin.matter.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengxin.evidence.FactPayload;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.CanonicalJson;
import org.chengxin.shared.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form takes what its fields hold, from a browser's texts as from a program's values, and names all that is wrong. */
class FormPolicyTest {

    private static final Label NONE = new Label("", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WHOLE|12|12",
                "WHOLE|1.5|!field.type",
                "WHOLE|99999999999999999999|!field.type",
                "DECIMAL|1.50|1.50",
                "DECIMAL|1e9|!field.type",
                "DATE|2026-03-02|2026-03-02",
                "DATE|2026-02-30|!date.format",
                "DATE|0001-01-01|!date.range",
                "DIVISION|330106|330106",
                "DIVISION|杭州|!division.unknown",
                "PHONE|0571-88888888|0571-88888888",
                "PHONE|call me|!field.value",
                "LINK|https://shop.example/1|https://shop.example/1",
                "LINK|javascript:alert(1)|!field.value",
                "CHOICE|refund|refund",
                "CHOICE|Refund|!field.value",
                "YES_NO|on|true",
                "YES_NO|maybe|!field.value",
                "OFFICE|0195a000-0000-7000-8000-000000000000|0195a000-0000-7000-8000-000000000000",
                "OFFICE|1-1-1-1-1|00000001-0001-0001-0001-000000000001",
                "OFFICE|somewhere|!field.value",
                "TEXT|a\u0007b|!field.characters",
            })
    void aTextIsReadAsWhatItsFieldHolds(Type type, String typed, String expected) {
        Map<String, Object> form = Map.of("field", typed);
        if (expected.startsWith("!")) {
            assertThat(wrong(field(type, false, 0), form)).containsExactly("field: " + expected.substring(1));
        } else {
            assertThat(String.valueOf(
                            FormPolicy.check(form(field(type, false, 0)), form).get("field")))
                    .isEqualTo(expected);
        }
    }

    @Test
    void moneyIsKeptInMinorUnits() {
        Map<String, Object> amount = Map.of("minor", 123450L, "currency", "CNY");
        assertThat(FormPolicy.check(form(field(Type.MONEY, false, 0)), Map.of("field", "1234.50")))
                .containsEntry("field", amount);
        assertThat(FormPolicy.check(form(field(Type.MONEY, false, 0)), Map.of("field", amount)))
                .containsEntry("field", amount);
        assertThat(wrong(field(Type.MONEY, false, 0), Map.of("field", "-1"))).containsExactly("field: money.negative");
        assertThat(wrong(field(Type.MONEY, false, 0), Map.of("field", Map.of("minor", -5, "currency", "CNY"))))
                .containsExactly("field: field.range");
    }

    @Test
    void aPartyIsItsWordsOrASubject() {
        assertThat(FormPolicy.check(form(field(Type.PARTY, true, 0)), Map.of("field", "某店")))
                .containsEntry("field", Map.of("words", "某店"));
        assertThat(wrong(field(Type.PARTY, true, 0), Map.of("field", Map.of("subject", "x"))))
                .containsExactly("field: field.value");
        assertThat(wrong(field(Type.PARTY, true, 0), Map.of("field", Map.of())))
                .containsExactly("field: field.required");
    }

    @Test
    void whatIsMissingTooLongOrUnknownIsAllToldAtOnce() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("must", field(Type.TEXT, true, 0));
        fields.put("short", field(Type.TEXT, false, 3));
        fields.put("files", field(Type.FILES, false, 1));
        Map<String, Object> form = new HashMap<>();
        form.put("must", " ");
        form.put("short", "四个字了");
        form.put("files", List.of("0195a000-0000-7000-8000-000000000000", "0195a000-0000-7000-8000-000000000001"));
        form.put("<script>", "x");
        assertThat(wrong(new FormDefinition(NONE, List.of(), fields), form))
                .containsExactlyInAnyOrder(
                        "must: field.required",
                        "short: field.length",
                        "files: field.length",
                        "<script>: field.unknown");
        assertThat(FormPolicy.check(null, Map.of())).isEmpty();
        assertThat(wrong((FormDefinition) null, Map.of("x", "y"))).containsExactly("x: field.unknown");
    }

    @Test
    void aTableNamesItsCellsAndLeavesOutEmptyLines() {
        Field table = new Field(
                Type.TABLE,
                NONE,
                NONE,
                true,
                false,
                2,
                Map.of(),
                Map.of("name", field(Type.TEXT, true, 0), "count", field(Type.WHOLE, false, 0)),
                null);
        FormDefinition form = form(table);
        Map<String, Object> empty = new HashMap<>();
        empty.put("name", "");
        assertThat(FormPolicy.check(form, Map.of("field", List.of(Map.of("name", "甲", "count", "3"), empty))))
                .containsEntry("field", List.of(Map.of("name", "甲", "count", 3L)));
        assertThat(wrong(form, Map.of("field", List.of(Map.of("count", "x")))))
                .containsExactlyInAnyOrder("field/0/name: field.required", "field/0/count: field.type");
        assertThat(wrong(form, Map.of("field", List.of(Map.of(), Map.of(), Map.of()))))
                .containsExactly("field: field.length");
        assertThat(wrong(form, Map.of("field", "text"))).containsExactly("field: field.type");
    }

    @Test
    void whateverIsSentEitherIsRefusedByNameOrCanBeSealed() {
        Type[] types = Type.values();
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            FormDefinition form = form(field(types[random.nextInt(types.length)], random.nextBoolean(), 0));
            Map<String, Object> sent = new HashMap<>();
            sent.put("field", anything(random, 3));
            try {
                CanonicalJson.of(FactPayload.node(FormPolicy.check(form, sent)));
            } catch (FormRefused refused) {
                assertThat(refused.wrong()).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    private static Object anything(Random random, int depth) {
        List<Object> scalars = new ArrayList<>(Arrays.asList(
                null,
                "",
                " ",
                "x",
                "\ud800",
                "\u0000",
                "2026-03-02",
                "12",
                12,
                12L,
                1.5,
                true,
                "9".repeat(5_000),
                "\n"));
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> List.of("x", 1, true).subList(0, random.nextInt(4));
            case 2 -> {
                Map<String, Object> map = new HashMap<>();
                map.put(List.of("words", "subject", "minor", "id").get(random.nextInt(4)), anything(random, depth - 1));
                yield map;
            }
            case 3 -> new ArrayList<>(Arrays.asList(anything(random, depth - 1), anything(random, depth - 1)));
            default -> scalars.get(random.nextInt(scalars.size()));
        };
    }

    private static List<String> wrong(Field field, Map<String, Object> form) {
        return wrong(form(field), form);
    }

    private static List<String> wrong(FormDefinition definition, Map<String, Object> form) {
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> FormPolicy.check(definition, form));
        assertThat(refused).as("it was taken").isNotNull();
        return refused.wrong().stream()
                .map(each -> each.field() + ": " + each.code())
                .toList();
    }

    private static FormDefinition form(Field field) {
        return new FormDefinition(NONE, List.of(), Map.of("field", field));
    }

    private static Field field(Type type, boolean required, int max) {
        return new Field(type, NONE, NONE, required, false, max, Map.of("refund", NONE, "other", NONE), Map.of(), null);
    }
}
