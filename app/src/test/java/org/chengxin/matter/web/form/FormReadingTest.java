package org.chengxin.matter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.form.FormPolicy;
import org.chengxin.shared.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed is read by the type of its field, and everything that is wrong is told at once. */
class FormReadingTest {

    private static final Label TITLE = new Label("题", "title");

    private static Field field(Type type, boolean required, Map<String, Field> columns) {
        return new Field(type, TITLE, TITLE, required, false, 0, Map.of("a", TITLE, "b", TITLE), columns, null);
    }

    private static FormReading read(Type type, boolean required, String... texts) {
        FormDefinition form = new FormDefinition(TITLE, List.of(), Map.of("x", field(type, required, Map.of())));
        return FormReading.of(form, new Typed(Map.of("f.x", List.of(texts))));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, ' 茶叶 ', 茶叶",
        "MONEY, '¥1,280.5', '{minor=128050, currency=CNY}'",
        "MONEY, 12元, '{minor=1200, currency=CNY}'",
        "DATE, 2026-03-02, 2026-03-02",
        "DECIMAL, 3.50, 3.50",
        "DIVISION, 330106, 330106",
        "PHONE, 0571-87000000, 0571-87000000",
        "CHOICE, a, a",
        "LINK, 【淘宝】https://m.tb.cn/h.5x 点击链接, https://m.tb.cn/h.5x"
    })
    void aSoundAnswerIsTakenAsItsTypeWritesIt(Type type, String typed, String value) {
        FormReading reading = read(type, true, typed);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.values().get("x")).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY, 十元, money",
        "MONEY, -5, money",
        "DATE, 2026-02-30, date",
        "DATE, 昨天, date",
        "WHOLE, 1.5, whole",
        "DECIMAL, 1e9, decimal",
        "DIVISION, 999999, choose",
        "PHONE, 不告诉你, phone",
        "CHOICE, c, choose",
        "YES_NO, maybe, choose",
        "OFFICE, nobody, choose",
        "LINK, javascript:alert(1), link"
    })
    void aWrongAnswerIsToldAtItsField(Type type, String typed, String word) {
        FormReading reading = read(type, false, typed);
        assertThat(reading.values()).isEmpty();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.word()).isEqualTo(word);
            assertThat(fault.id()).isEqualTo("f-x");
        });
    }

    @Test
    void aBlankAnswerIsNoneAndMissedOnlyWhereItIsWanted() {
        for (Type type : Type.values()) {
            assertThat(read(type, false, "  ").sound()).as(type.name()).isTrue();
            assertThat(read(type, true, "  ").sound()).as(type.name()).isFalse();
        }
    }

    @Test
    void aTableLeavesOutBlankRowsAndTellsTheRowOfAFault() {
        Map<String, Field> columns = new LinkedHashMap<>();
        columns.put("name", field(Type.TEXT, true, Map.of()));
        columns.put("count", field(Type.WHOLE, false, Map.of()));
        FormDefinition form = new FormDefinition(TITLE, List.of(), Map.of("x", field(Type.TABLE, true, columns)));
        FormReading reading = FormReading.of(
                form,
                new Typed(Map.of(
                        "f.x.0.name", List.of("一"),
                        "f.x.1.name", List.of(""),
                        "f.x.2.count", List.of("三"))));
        assertThat(reading.values().get("x")).isEqualTo(List.of(Map.of("name", "一"), Map.of()));
        assertThat(reading.faults()).extracting(FieldFault::field).containsExactly("f.x.2.name", "f.x.2.count");
    }

    @Test
    void aFileIsNamedByItsIdAlone() {
        UUID id = UUID.randomUUID();
        assertThat(read(Type.FILES, true, id + "/茶叶.png", "no-id/x").values())
                .isEqualTo(Map.of("x", List.of(id.toString())));
    }

    @Test
    void aPartyIsTheWordsItWasNamedBy() {
        assertThat(read(Type.PARTY, true, "某商户").values()).isEqualTo(Map.of("x", Map.of("words", "某商户")));
    }

    @Test
    void nothingThatIsTypedBreaksTheReading() {
        Random random = new Random(4);
        for (int run = 0; run < 2_000; run++) {
            Type type = Type.values()[random.nextInt(Type.values().length)];
            String typed = random.ints(random.nextInt(40), 0, 0x3000)
                    .mapToObj(Character::toString)
                    .collect(java.util.stream.Collectors.joining());
            FormReading reading = read(type, true, typed);
            assertThat(reading.sound())
                    .as("seed 4, run %d, %s", run, type)
                    .isEqualTo(!reading.values().isEmpty());
        }
    }

    /** What a page takes and the act then refuses is told too late, and without the field. */
    @Test
    void whateverThePageTakesTheActTakesUnchanged() {
        Random random = new Random(20_261_128);
        List<String> odd = List.of(
                "2150-01-01",
                "\u0007",
                "a\u001fb",
                "0571 (8700) 0000",
                "https://shop.example/" + "a".repeat(900),
                "字".repeat(4_500));
        for (Type type : Type.values()) {
            FormDefinition form = new FormDefinition(TITLE, List.of(), Map.of("x", field(type, false, Map.of())));
            for (int run = 0; run < 300; run++) {
                String typed = run < odd.size()
                        ? odd.get(run)
                        : random.ints(random.nextInt(30), 0, run % 2 == 0 ? 0x80 : 0x3000)
                                .mapToObj(Character::toString)
                                .collect(java.util.stream.Collectors.joining());
                FormReading reading = FormReading.of(form, new Typed(Map.of("f.x", List.of(typed))));
                if (reading.sound()) {
                    assertThat(FormPolicy.check(form, reading.values()))
                            .as("run %d, %s, %s", run, type, typed)
                            .isEqualTo(reading.values());
                }
            }
        }
        Field table = field(Type.TABLE, false, Map.of("name", field(Type.TEXT, false, Map.of())));
        FormDefinition form = new FormDefinition(TITLE, List.of(), Map.of("x", table));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (int row = 0; row < 150; row++) {
            rows.put("f.x." + row + ".name", List.of("行"));
        }
        FormReading many = FormReading.of(form, new Typed(rows));
        assertThat(FormPolicy.check(form, many.values())).isEqualTo(many.values());
    }

    @Test
    void whatIsNoFieldOfTheDefinitionIsNotRead() {
        Typed typed =
                Typed.of(Map.of("_csrf", new String[] {"t"}, "f.x", new String[] {"1"}, "key", new String[] {"k"}));
        assertThat(typed.values()).containsOnlyKeys("f.x");
    }
}
