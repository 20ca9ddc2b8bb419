package org.chengxin.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.IdentityNumber;
import org.chengxin.code.InvalidValueException;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.intake.Schema.Context;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The type of a field's value: validation and JSON Schema. Problem codes are those of {@code docs/formats/reports.md}. */
sealed interface FieldKind {

    void check(JsonNode value, String pointer, Context context);

    /** Its JSON Schema. */
    ObjectNode json();

    default String word() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** Validates a string; another JSON type is a problem of its own. */
    private static void onString(JsonNode value, String pointer, Context context, Consumer<String> check) {
        if (!value.isString()) {
            context.problems().add("field.type", pointer);
            return;
        }
        try {
            check.accept(value.stringValue());
        } catch (InvalidValueException invalid) {
            context.problems().add(invalid.code(), pointer);
        }
    }

    /** Free text without control characters. */
    record Text(int limit) implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(value, pointer, context, text -> {
                if (text.isBlank() || text.length() > limit) {
                    context.problems().add("field.length", pointer);
                } else if (!printable(text)) {
                    context.problems().add("field.characters", pointer);
                }
            });
        }

        /** PostgreSQL cannot store U+0000, and an unpaired surrogate has no UTF-8 form. */
        static boolean printable(String text) {
            int point;
            for (int index = 0; index < text.length(); index += Character.charCount(point)) {
                point = text.codePointAt(index);
                boolean control = point < 0x20 && point != '\n' && point != '\r' && point != '\t' || point == 0x7f;
                if (control || point >= 0xd800 && point <= 0xdfff) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public ObjectNode json() {
            return typed("string").put("minLength", 1).put("maxLength", limit);
        }
    }

    /** A reporter's key. */
    record Key() implements FieldKind {

        static boolean wellFormed(String key) {
            return !key.isBlank() && key.length() <= 200 && Text.printable(key);
        }

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(value, pointer, context, key -> {
                if (!wellFormed(key)) {
                    context.problems().add("key.format", pointer);
                }
            });
        }

        @Override
        public ObjectNode json() {
            return typed("string").put("minLength", 1).put("maxLength", 200);
        }
    }

    /** One word of a closed list. */
    record Code(List<String> words) implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(value, pointer, context, word -> {
                if (!words.contains(word)) {
                    context.problems().notAmong(words, pointer);
                }
            });
        }

        @Override
        public ObjectNode json() {
            ObjectNode schema = typed("string");
            words.forEach(schema.putArray("enum")::add);
            return schema;
        }
    }

    /** A set of words from a closed list. */
    record Codes(Code of) implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            if (!value.isArray() || value.isEmpty() || value.size() > of.words().size()) {
                context.problems().add("field.type", pointer);
                return;
            }
            Set<String> seen = new HashSet<>();
            for (int index = 0; index < value.size(); index++) {
                of.check(value.get(index), pointer + "/" + index, context);
                if (!seen.add(value.get(index).asString(""))) {
                    context.problems().add("field.value", pointer + "/" + index);
                }
            }
        }

        @Override
        public ObjectNode json() {
            ObjectNode schema = typed("array").put("minItems", 1).put("uniqueItems", true);
            schema.set("items", of.json());
            return schema;
        }
    }

    /**
     * An instant with its offset.
     *
     * @param past of something that has happened: not after the legal day
     */
    record Time(boolean past) implements FieldKind {

        static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
        static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(value, pointer, context, text -> {
                try {
                    Instant instant = OffsetDateTime.parse(text).toInstant();
                    if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                        context.problems().add("time.range", pointer);
                    } else if (past
                            && LocalDate.ofInstant(instant, LegalClock.ZONE).isAfter(context.today())) {
                        context.problems().add("date.future", pointer);
                    }
                } catch (DateTimeException malformed) {
                    context.problems().add("time.format", pointer);
                }
            });
        }

        @Override
        public ObjectNode json() {
            return typed("string").put("format", "date-time");
        }
    }

    /**
     * A calendar day.
     *
     * @param past of something that has happened: not after the legal day
     */
    record Day(boolean past) implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(value, pointer, context, text -> {
                try {
                    LocalDate day = LocalDate.parse(text);
                    // 长期: departments write 2099-12-31 or 9999-12-31 for "no end".
                    if (day.getYear() < 1900 || day.getYear() > 9999) {
                        context.problems().add("date.range", pointer);
                    } else if (past && day.isAfter(context.today())) {
                        context.problems().add("date.future", pointer);
                    }
                } catch (DateTimeException malformed) {
                    context.problems().add("date.format", pointer);
                }
            });
        }

        @Override
        public ObjectNode json() {
            return typed("string").put("format", "date");
        }
    }

    /** Money in the report's currency. */
    record Amount() implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(value, pointer, context, decimal -> Money.parse(decimal, context.currency()));
        }

        @Override
        public ObjectNode json() {
            return typed("string").put("pattern", "^[0-9]+(\\.[0-9]+)?$");
        }
    }

    /** A whole number. */
    record Whole(long least, long most) implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            if (!value.isIntegralNumber()) {
                context.problems().add("field.type", pointer);
            } else if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
                context.problems().add("field.range", pointer);
            }
        }

        @Override
        public ObjectNode json() {
            return typed("integer").put("minimum", least).put("maximum", most);
        }
    }

    /** True or false. */
    record Flag() implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            if (!value.isBoolean()) {
                context.problems().add("field.type", pointer);
            }
        }

        @Override
        public ObjectNode json() {
            return typed("boolean");
        }
    }

    /** GB/T 2260. */
    record Division() implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(value, pointer, context, DivisionCode::parse);
        }

        @Override
        public ObjectNode json() {
            return typed("string").put("pattern", "^[0-9]{6}$");
        }
    }

    /** GB 32100. */
    record SocialCode() implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(
                    value,
                    pointer,
                    context,
                    context.authoritative() ? SocialCreditCode::registered : SocialCreditCode::parse);
        }

        @Override
        public ObjectNode json() {
            return typed("string").put("minLength", 18).put("maxLength", 18);
        }
    }

    /** GB 11643. */
    record Identity() implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(
                    value,
                    pointer,
                    context,
                    number -> IdentityNumber.parse(number, LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        }

        @Override
        public ObjectNode json() {
            return typed("string").put("minLength", 18).put("maxLength", 18);
        }
    }

    /** IANA time zone. */
    record Zone() implements FieldKind {

        private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(value, pointer, context, zone -> {
                if (!KNOWN.contains(zone)) {
                    context.problems().add("field.value", pointer);
                }
            });
        }

        @Override
        public ObjectNode json() {
            return typed("string");
        }
    }

    /** ISO 4217. */
    record CurrencyCode() implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            onString(value, pointer, context, code -> {
                // An unknown code leaves the context at its default currency, so equality tells whether it is known.
                if (!context.currency().getCurrencyCode().equals(code)) {
                    context.problems().add("field.value", pointer);
                }
            });
        }

        @Override
        public ObjectNode json() {
            return typed("string").put("pattern", "^[A-Z]{3}$");
        }
    }

    /** An object inside. */
    record Nested(Schema schema) implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            schema.check(value, pointer, context);
        }

        @Override
        public ObjectNode json() {
            return schema.json();
        }
    }

    /** A list of objects. */
    record ListOf(Schema schema, int most) implements FieldKind {

        @Override
        public void check(JsonNode value, String pointer, Context context) {
            if (!value.isArray()) {
                context.problems().add("field.type", pointer);
            } else if (value.size() > most) {
                context.problems().add("field.length", pointer);
            } else {
                for (int index = 0; index < value.size(); index++) {
                    schema.check(value.get(index), pointer + "/" + index, context);
                }
            }
        }

        @Override
        public ObjectNode json() {
            ObjectNode list = typed("array").put("maxItems", most);
            list.set("items", schema.json());
            return list;
        }
    }
}
