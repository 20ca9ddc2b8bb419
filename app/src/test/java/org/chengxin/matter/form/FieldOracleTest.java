package org.chengxin.matter.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.shared.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Random texts against a slow reading of each type; and whatever a form took, it takes again unchanged. */
class FieldOracleTest {

    private static final Label NONE = new Label("", "");
    private static final String LETTERS = "0123456789-+. eE年一abc/:@\n";
    private static final int ROUNDS = 3_000;

    private static Field field(Type type) {
        return new Field(
                type,
                NONE,
                NONE,
                false,
                false,
                0,
                Map.of("refund", new Label("退款", "Refund"), "repair", new Label("修理", "Repair")),
                Map.of(),
                null);
    }

    private static FormDefinition form(Type type) {
        return new FormDefinition(NONE, List.of(), Map.of("field", field(type)));
    }

    private static Optional<Object> taken(Type type, Object typed) {
        Map<String, Object> filled = new HashMap<>();
        filled.put("field", typed);
        try {
            return Optional.ofNullable(FormPolicy.check(form(type), filled).get("field"));
        } catch (FormRefused refused) {
            assertThat(refused.wrong())
                    .singleElement()
                    .satisfies(each -> assertThat(each.field()).startsWith("field"));
            assertThat(refused.getMessage())
                    .as("what was typed is not repeated")
                    .hasSizeLessThan(70);
            return Optional.empty();
        }
    }

    private static String typed(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int index = random.nextInt(longest); index >= 0; index--) {
            text.append(LETTERS.charAt(random.nextInt(random.nextInt(3) == 0 ? LETTERS.length() : 12)));
        }
        return text.toString();
    }

    @Test
    void aWholeNumberIsDigitsThatALongHolds() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            String text = typed(random, 18);
            String bare = text.strip();
            boolean digits = !bare.isEmpty()
                    && bare.length() - (bare.startsWith("-") ? 1 : 0) >= 1
                    && bare.length() - (bare.startsWith("-") ? 1 : 0) <= 15
                    && bare.substring(bare.startsWith("-") ? 1 : 0).chars().allMatch(Character::isDigit);
            assertThat(taken(Type.WHOLE, text))
                    .as(text)
                    .isEqualTo(digits ? Optional.of((Object) Long.valueOf(bare)) : Optional.empty());
        }
    }

    @Test
    void aDecimalIsWhatItSaysWithoutAnExponent() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            String text = typed(random, 12);
            taken(Type.DECIMAL, text).ifPresent(value -> {
                assertThat(text).doesNotContainIgnoringCase("e");
                assertThat(new BigDecimal(String.valueOf(value))).isEqualByComparingTo(new BigDecimal(text.strip()));
            });
        }
        assertThat(taken(Type.DECIMAL, "12.50")).contains("12.50");
    }

    @Test
    void aDayIsOneOfTheCalendar() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            String text = "%04d-%02d-%02d".formatted(random.nextInt(9_999), random.nextInt(15), random.nextInt(34));
            Optional<Object> expected;
            try {
                LocalDate day = LocalDate.parse(text);
                expected =
                        day.getYear() < 1900 || day.getYear() > 9999 ? Optional.empty() : Optional.of(day.toString());
            } catch (DateTimeException none) {
                expected = Optional.empty();
            }
            assertThat(taken(Type.DATE, text)).as(text).isEqualTo(expected);
        }
    }

    @Test
    void aTextIsTakenUpToItsLengthInCharactersNotInHalves() {
        assertThat(taken(Type.TEXT, "𠮷".repeat(200))).isPresent();
        assertThat(taken(Type.TEXT, "𠮷".repeat(201))).isEmpty();
        assertThat(taken(Type.LONG_TEXT, "字".repeat(4_000))).isPresent();
        assertThat(taken(Type.LONG_TEXT, "字".repeat(4_001))).isEmpty();
    }

    @Test
    void choicesAreASetOfTheWordsOffered() {
        assertThat(taken(Type.CHOICES, List.of("refund", "repair"))).contains(List.of("refund", "repair"));
        assertThat(taken(Type.CHOICES, "refund")).as("one is a list of one").contains(List.of("refund"));
        assertThat(taken(Type.CHOICES, List.of("refund", "refund"))).contains(List.of("refund"));
        assertThat(taken(Type.CHOICES, List.of("refund", "other"))).isEmpty();
        assertThat(taken(Type.CHOICES, List.of("refund", "repair", "refund")))
                .as("more than there are")
                .isEmpty();
    }

    /** Sealed forms are read back and handed on to linked matters, which check them again. */
    @ParameterizedTest
    @EnumSource(value = Type.class, mode = EnumSource.Mode.EXCLUDE, names = "TABLE")
    void whatWasTakenIsTakenAgainUnchanged(Type type) {
        Random random = new Random(type.ordinal());
        List<Object> tries = new ArrayList<>(List.of(
                "refund",
                "是",
                "12",
                "¥12.50",
                "12.50",
                "2026-03-02",
                "330106",
                "13800000000",
                "https://shop.example/1",
                "某店",
                "0195a000-0000-7000-8000-000000000000",
                Map.of("words", "某店"),
                Map.of("minor", 1_250, "currency", "CNY"),
                List.of("0195a000-0000-7000-8000-000000000000"),
                List.of(Map.of(
                        "id",
                        "0195a000-0000-7000-8000-000000000000",
                        "name",
                        "凭证.pdf",
                        "type",
                        "application/pdf",
                        "sha256",
                        "00",
                        "bytes",
                        12))));
        for (int round = 0; round < 300; round++) {
            tries.add(typed(random, 20));
        }
        long taken = 0;
        for (Object each : tries) {
            Optional<Object> once = taken(type, each);
            taken += once.isPresent() ? 1 : 0;
            once.ifPresent(value ->
                    assertThat(taken(type, value)).as("%s of %s", type, each).contains(value));
        }
        assertThat(taken).as("some were taken").isPositive();
    }

    static java.util.stream.Stream<MatterDefinition> kinds() {
        return ShippedKinds.definitions().values().stream();
    }

    /** Every form of every kind, filled in with nothing at all. */
    @ParameterizedTest
    @MethodSource("kinds")
    void anEmptyFormNamesEveryFieldThatIsNeeded(MatterDefinition kind) {
        kind.forms().forEach((name, form) -> {
            List<String> needed = form.fields().entrySet().stream()
                    .filter(field -> field.getValue().required())
                    .map(Map.Entry::getKey)
                    .toList();
            FormRefused refused = catchThrowableOfType(FormRefused.class, () -> FormPolicy.check(form, Map.of()));
            List<String> told = refused == null
                    ? List.of()
                    : refused.wrong().stream().map(FormRefused.Wrong::field).toList();
            assertThat(told).as("%s of %s", name, kind.name()).containsExactlyElementsOf(needed);
        });
    }
}
