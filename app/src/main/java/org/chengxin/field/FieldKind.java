package org.chengxin.field;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chengxin.field.Schema.Context;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The type of a field's value: what is taken, what is kept of it, and JSON Schema. A report brings JSON types; a form brings texts, of
 * which each kind reads its value. Problem codes are those of {@code docs/formats/reports.md}.
 */
public interface FieldKind {

    /**
     * The value as it is kept: text, Long, Boolean, list or map; null after adding why it is none.
     *
     * @param value text, number, boolean, list or map
     * @param pointer JSON pointer of its place (RFC 6901)
     */
    @Nullable
    Object read(Object value, String pointer, Context context);

    /** Its JSON Schema. */
    ObjectNode json();

    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * Free text without control characters.
     *
     * @param limit in characters, code points as JSON Schema counts them
     */
    record Text(int limit) implements FieldKind {

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            return WrittenKind.ofText(value, pointer, context, this::kept);
        }

        String kept(String text) {
            if (text.isBlank() || text.codePointCount(0, text.length()) > limit) {
                throw WrittenKind.invalid("field.length");
            }
            if (!printable(text)) {
                throw WrittenKind.invalid("field.characters");
            }
            return text;
        }

        /** PostgreSQL cannot store U+0000, and an unpaired surrogate has no UTF-8 form. */
        static boolean printable(String text) {
            int point;
            for (int index = 0; index < text.length(); index += Character.charCount(point)) {
                point = text.codePointAt(index);
                boolean control = point < 0x20 && point != '\n' && point != '\r' && point != '\t' || point == 0x7f;
                if (control || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public ObjectNode json() {
            return WrittenKind.typed("string").put("minLength", 1).put("maxLength", limit);
        }
    }

    /** One word of a closed list. */
    record Code(List<String> words) implements FieldKind {

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            return WrittenKind.ofText(value, pointer, context, word -> {
                if (!words.contains(word)) {
                    context.problems().notAmong(words, pointer);
                    return null;
                }
                return word;
            });
        }

        @Override
        public ObjectNode json() {
            ObjectNode schema = WrittenKind.typed("string");
            words.forEach(schema.putArray("enum")::add);
            return schema;
        }
    }

    /** A set of words from a closed list. */
    record Codes(Code of) implements FieldKind {

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            List<?> given = context.list(value);
            if (given == null
                    || given.isEmpty()
                    || given.size() > Math.max(1, of.words().size())) {
                return context.refuse(given == null ? "field.type" : "field.length", pointer);
            }
            Set<Object> words = new LinkedHashSet<>();
            int before = context.problems().count();
            for (int index = 0; index < given.size(); index++) {
                Object word = of.read(given.get(index), pointer + "/" + index, context);
                if (word != null && !words.add(word) && !context.form()) {
                    context.problems().add("field.value", pointer + "/" + index);
                }
            }
            return context.problems().count() > before ? null : List.copyOf(words);
        }

        @Override
        public ObjectNode json() {
            ObjectNode schema = WrittenKind.typed("array").put("minItems", 1).put("uniqueItems", true);
            schema.set("items", of.json());
            return schema;
        }
    }

    /** Money in the report's currency; of a form, kept as {@code minor} units with their {@code currency}. */
    record Amount() implements FieldKind {

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            if (context.form() && value instanceof Map<?, ?> parts) {
                return WrittenKind.ofText(
                        parts.get("minor"), pointer, context, minor -> kept(WrittenKind.whole(minor), parts));
            }
            return WrittenKind.ofText(value, pointer, context, decimal -> {
                Money money = Money.parse(decimal, context.currency());
                return context.form() ? kept(money) : decimal;
            });
        }

        private static Map<String, Object> kept(long minor, Map<?, ?> parts) {
            if (minor < 0) {
                throw WrittenKind.invalid("field.range");
            }
            try {
                return kept(new Money(minor, Currency.getInstance(String.valueOf(parts.get("currency")))));
            } catch (IllegalArgumentException unknown) {
                throw WrittenKind.invalid("field.value");
            }
        }

        private static Map<String, Object> kept(Money money) {
            Map<String, Object> amount = new LinkedHashMap<>();
            amount.put("minor", money.minorUnits());
            amount.put("currency", money.currency().getCurrencyCode());
            return amount;
        }

        @Override
        public ObjectNode json() {
            return WrittenKind.pattern("^[0-9]+(\\.[0-9]+)?$");
        }
    }

    /** A whole number. */
    record Whole(long least, long most) implements FieldKind {

        /** Of fifteen digits at most. */
        public static final long LARGEST = 999_999_999_999_999L;

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            Object number = context.form() ? WrittenKind.ofText(value, pointer, context, WrittenKind::whole) : value;
            if (number == null) {
                return null;
            }
            boolean fits = number instanceof Long whole && whole >= least && whole <= most;
            boolean whole = number instanceof Long || number instanceof java.math.BigInteger;
            return fits ? number : context.refuse(whole ? "field.range" : "field.type", pointer);
        }

        @Override
        public ObjectNode json() {
            return WrittenKind.typed("integer").put("minimum", least).put("maximum", most);
        }
    }

    /** True or false; in a form also 是 or 否. */
    record Flag() implements FieldKind {

        private static final Set<String> YES = Set.of("true", "yes", "on", "是");
        private static final Set<String> NO = Set.of("false", "no", "off", "否");

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            if (value instanceof Boolean || !context.form()) {
                return value instanceof Boolean ? value : context.refuse("field.type", pointer);
            }
            return WrittenKind.ofText(value, pointer, context, text -> {
                String word = text.toLowerCase(Locale.ROOT);
                if (!YES.contains(word) && !NO.contains(word)) {
                    throw WrittenKind.invalid("field.value");
                }
                return YES.contains(word);
            });
        }

        @Override
        public ObjectNode json() {
            return WrittenKind.typed("boolean");
        }
    }

    /** A party, by its words, a subject's id or both; words alone are enough. */
    record Party(Text words) implements FieldKind {

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            if (!(value instanceof Map<?, ?> parts)) {
                return WrittenKind.ofText(value, pointer, context, text -> Map.of("words", words.kept(text)));
            }
            Map<String, Object> party = new LinkedHashMap<>();
            if (!Context.isBlank(parts.get("words"))) {
                party.put("words", WrittenKind.ofText(parts.get("words"), pointer, context, words::kept));
            }
            if (!Context.isBlank(parts.get("subject"))) {
                party.put("subject", WrittenKind.ofText(parts.get("subject"), pointer, context, WrittenKind::id));
            }
            return party.isEmpty() ? context.refuse("field.required", pointer) : party;
        }

        @Override
        public ObjectNode json() {
            return WrittenKind.typed("object")
                    .set("properties", JsonNodeFactory.instance.objectNode().set("words", words.json()));
        }
    }

    /** Ids of uploaded files, or files from an earlier form, whose digest the sender must know. */
    record Files(int most) implements FieldKind {

        private static final Text PART = new Text(200);

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            List<?> given = context.list(value);
            if (given == null || given.size() > most) {
                return context.refuse(given == null ? "field.type" : "field.length", pointer);
            }
            Set<Object> files = new LinkedHashSet<>();
            for (Object each : given) {
                if (!Context.isBlank(each)) {
                    Object file = each instanceof Map<?, ?> parts
                            ? file(parts, pointer, context)
                            : WrittenKind.ofText(each, pointer, context, WrittenKind::id);
                    if (file == null) {
                        return null;
                    }
                    files.add(file);
                }
            }
            return files.isEmpty() ? null : List.copyOf(files);
        }

        private static @Nullable Object file(Map<?, ?> parts, String pointer, Context context) {
            return WrittenKind.ofText(parts.get("id"), pointer, context, id -> {
                Map<String, Object> kept = new LinkedHashMap<>();
                kept.put("id", WrittenKind.id(id));
                for (String part : List.of("name", "type", "sha256")) {
                    kept.put(part, PART.kept(String.valueOf(parts.get(part))));
                }
                kept.put("bytes", WrittenKind.whole(String.valueOf(parts.get("bytes"))));
                return kept;
            });
        }

        @Override
        public ObjectNode json() {
            ObjectNode files = WrittenKind.typed("array").put("maxItems", most);
            files.set("items", WrittenKind.typed("string").put("format", "uuid"));
            return files;
        }
    }

    /** An object inside. */
    record Nested(Schema schema) implements FieldKind {

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            return schema.read(value, pointer, context);
        }

        @Override
        public ObjectNode json() {
            return schema.json();
        }
    }

    /** A list of objects; a form's empty rows are left out. */
    record ListOf(Schema schema, int most) implements FieldKind {

        @Override
        public @Nullable Object read(Object value, String pointer, Context context) {
            if (!(value instanceof List<?> rows) || rows.size() > most) {
                return context.refuse(value instanceof List<?> ? "field.length" : "field.type", pointer);
            }
            List<Object> kept = new ArrayList<>();
            for (int index = 0; index < rows.size(); index++) {
                Object row = rows.get(index);
                boolean empty = context.form()
                        && row instanceof Map<?, ?> cells
                        && cells.values().stream().allMatch(Context::isBlank);
                Object values = empty ? null : schema.read(row, pointer + "/" + index, context);
                if (values != null) {
                    kept.add(values);
                }
            }
            return context.form() && kept.isEmpty() ? null : kept;
        }

        @Override
        public ObjectNode json() {
            ObjectNode list = WrittenKind.typed("array").put("maxItems", most);
            list.set("items", schema.json());
            return list;
        }
    }
}
