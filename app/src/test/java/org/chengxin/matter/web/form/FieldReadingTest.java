package org.chengxin.matter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Label;
import org.chengxin.web.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each type of field at its bounds, and with what people paste, mistype, or send on purpose. */
class FieldReadingTest {

    private static final Label TITLE = new Label("题", "Title");
    private static final Label NONE = new Label("", "");

    private static Field field(Type type, int max) {
        return new Field(type, TITLE, NONE, false, false, max, Map.of("a", TITLE), Map.of(), null);
    }

    private record Read(Object value, List<FieldFault> faults) {}

    private static Read read(Type type, int max, String text) {
        FormReading reading = FormReading.of(
                new FormDefinition(TITLE, List.of(), Map.of("x", field(type, max))),
                new Typed(Map.of("f.x", List.of(text))));
        return new Read(reading.values().get("x"), reading.faults());
    }

    private static void taken(Type type, String text, Object value) {
        Read read = read(type, 0, text);
        assertThat(read.value()).as("%s %s", type, text).isEqualTo(value);
        assertThat(read.faults()).isEmpty();
    }

    private static void refused(Type type, String text, String word) {
        Read read = read(type, 0, text);
        assertThat(read.value()).as("%s %s", type, text).isNull();
        assertThat(read.faults()).extracting(FieldFault::word).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-7", "007", "999999999999999", "-999999999999999"})
    void wholeNumbersOfFifteenDigitsAreTaken(String text) {
        taken(Type.WHOLE, text, Long.valueOf(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+7", "7.0", "7e3", "0x7", "7 000", "7,000", "七", "７", "--7", "-", "9999999999999999", "NaN"})
    void whatIsNoWholeNumberIsRefused(String text) {
        refused(Type.WHOLE, text, "whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3.5", "-3.500000", "999999999999999.999999"})
    void decimalsAreTakenAsTyped(String text) {
        taken(Type.DECIMAL, text, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {".5", "5.", "3,5", "1e9", "3.5.1", "3.1234567", "Infinity", "三点五", "3．5"})
    void whatIsNoDecimalIsRefused(String text) {
        refused(Type.DECIMAL, text, "decimal");
    }

    @ParameterizedTest
    @CsvSource({
        "199, 199.00",
        "199.9, 199.90",
        "¥199, 199.00",
        "￥1299.90, 1299.90",
        "'1,280.50', 1280.50",
        "'1，280', 1280.00",
        "199元, 199.00",
        "0, 0.00",
        "0.01, 0.01"
    })
    void moneyIsTakenHoweverItIsWritten(String text, BigDecimal value) {
        taken(Type.MONEY, text, Map.of("minor", value.movePointRight(2).longValueExact(), "currency", "CNY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"十元", "$5", "1.234", "-1", "1e3", "¥", "元", "1.2.3", "99999999999999999999999999"})
    void whatIsNoMoneyIsRefused(String text) {
        refused(Type.MONEY, text, "money");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-03-02", "2028-02-29", "9999-12-31"})
    void datesThatExistAreTaken(String text) {
        taken(Type.DATE, text, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-1-1",
                "02.03.2026",
                "2026年3月2日",
                "1899-12-31",
                "+999999999-12-31",
                "2026-03-02T00:00",
                "today"
            })
    void datesThatDoNotExistAreRefused(String text) {
        refused(Type.DATE, text, "date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000000", "0571-87000000", "+86 571 8700 0000", "0571 (8700) 0000", "8700000"})
    void telephoneNumbersAreTakenAsWritten(String text) {
        taken(Type.PHONE, text, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110",
                "12345",
                "没有",
                "138-0000-0000 转 8",
                "13800000000;ls",
                "1234567890123456789012345678",
                "++++++"
            })
    void whatIsNoTelephoneNumberIsRefused(String text) {
        refused(Type.PHONE, text, "phone");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/1, https://shop.example/1",
        "http://shop.example, http://shop.example",
        "看看这个 https://m.tb.cn/h.5x?a=b#c 哦, https://m.tb.cn/h.5x?a=b#c",
        "【店】https://shop.example/a。很好, https://shop.example/a"
    })
    void anAddressIsFoundInWhatAnAppCopied(String text, String address) {
        taken(Type.LINK, text, address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://shop.example",
                "shop.example",
                "//shop.example",
                "https://",
                "https:///path",
                "https://[",
                "HTTPS"
            })
    void whatIsNoAddressIsRefused(String text) {
        refused(Type.LINK, text, "link");
    }

    @Test
    void anAddressCannotCloseAnAttribute() {
        taken(Type.LINK, "https://shop.example/\"onload=alert(1)", "https://shop.example/");
        taken(Type.LINK, "https://shop.example/<script>", "https://shop.example/");
    }

    @ParameterizedTest
    @CsvSource({"TEXT, 200", "LONG_TEXT, 4000", "PARTY, 200"})
    void aTextIsBoundedAlsoWhereTheDefinitionSaysNothing(Type type, int most) {
        assertThat(field(type, 0).limit()).isEqualTo(most);
        Read read = read(type, 0, "1".repeat(most + 1));
        assertThat(read.value()).isNull();
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.word()).isEqualTo("long");
            assertThat(fault.bound()).isEqualTo(String.valueOf(most));
        });
    }

    @Test
    void theDefinitionsOwnBoundCountsCharactersAndNotHalvesOfThem() {
        assertThat(read(Type.TEXT, 3, "𠮷𠮷𠮷").value()).isEqualTo("𠮷𠮷𠮷");
        assertThat(read(Type.TEXT, 3, "𠮷𠮷𠮷𠮷").value()).isNull();
    }

    @Test
    void anAddressMayBeLongWhateverTheDefinitionSays() {
        assertThat(field(Type.LINK, 10).limit()).isEqualTo(2_000);
    }

    @Test
    void yesAndNoAreTheOnlyAnswers() {
        taken(Type.YES_NO, "yes", true);
        taken(Type.YES_NO, "是", true);
        taken(Type.YES_NO, "no", false);
        for (String other : List.of("1", "maybe", "yes no")) {
            refused(Type.YES_NO, other, "choose");
        }
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        taken(Type.CHOICE, "a", "a");
        refused(Type.CHOICE, "A", "choose");
        refused(Type.CHOICE, "题", "choose");
        refused(Type.DIVISION, "西湖区", "choose");
        refused(Type.DIVISION, "33010600", "choose");
        taken(Type.OFFICE, "01980000-0000-7000-8000-000000000000", "01980000-0000-7000-8000-000000000000");
        refused(Type.OFFICE, "one", "choose");
    }

    @Test
    void aTextMayHoldAnythingButTheCharacterThatNoDatabaseKeeps() {
        for (String text :
                List.of("' or 1=1 --", "<script>", "{{7*7}}", "${jndi:x}", "\u202egnp.exe", "\uFEFF", "𠮷")) {
            taken(Type.TEXT, text, text);
            taken(Type.LONG_TEXT, text, text);
        }
        refused(Type.TEXT, "a\u0000b", "characters");
        refused(Type.TEXT, "a\u0007b", "characters");
    }

    @ParameterizedTest
    @EnumSource(
            value = Type.class,
            names = {"CHOICES", "FILES", "TABLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyFaultOfAFieldHasATextInBothLanguages(Type type) {
        for (String text : List.of("\u0000", "x".repeat(5_000), "?!")) {
            read(type, 0, text).faults().forEach(fault -> {
                String key = "matter.fault." + fault.word();
                assertThat(Fixture.texts().in(java.util.Locale.CHINESE, key, "题", "3"))
                        .contains("题");
                assertThat(Fixture.texts().in(java.util.Locale.ENGLISH, key, "Title", "3"))
                        .contains("Title");
            });
        }
    }

    @Test
    void everythingThatIsWrongIsToldInTheOrderOfTheForm() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("day", field(Type.DATE, 0));
        fields.put("count", field(Type.WHOLE, 0));
        fields.put("note", field(Type.TEXT, 2));
        FormReading reading = FormReading.of(
                new FormDefinition(TITLE, List.of(), fields),
                new Typed(Map.of("f.note", List.of("too long"), "f.day", List.of("x"), "f.count", List.of("y"))));
        assertThat(reading.faults()).extracting(FieldFault::id).containsExactly("f-day", "f-count", "f-note");
    }
}
