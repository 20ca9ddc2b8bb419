package org.chengxin.adapter.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.field.Field;
import org.chengxin.field.WrittenKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * 转换规则: how a value here becomes the value there, and back. Written {@code text}, {@code date} (ISO), {@code ten-thousand-yuan} (here
 * yuan, there 万元 with six decimals), {@code words here=there;…}, {@code list here=there;…} (there joined by 、) or {@code constant VALUE}.
 *
 * @param literal of a constant; else empty
 * @param words here → there; empty for other kinds
 */
record FieldRule(Kind kind, String literal, Map<String, String> words) {

    private static final int LONGEST = 20_000;
    private static final int TEN_THOUSAND_YUAN = 6;

    /** What is done with a value. */
    enum Kind {
        TEXT,
        DATE,
        TEN_THOUSAND_YUAN,
        WORDS,
        LIST,
        CONSTANT
    }

    static FieldRule parse(String text) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1).strip();
        Kind kind = Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        boolean mapped = kind == Kind.WORDS || kind == Kind.LIST;
        return new FieldRule(kind, mapped ? "" : rest, mapped ? pairs(rest) : Map.of());
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(";")) {
            String[] sides = pair.strip().split("=", 2);
            pairs.put(sides[0], sides[1]);
        }
        return Map.copyOf(pairs);
    }

    /** The value as the other side has it; empty if it does not fit. */
    Optional<JsonNode> there(JsonNode here) {
        return switch (kind) {
            case CONSTANT -> Optional.of(text(literal));
            case TEXT -> plain(here).map(FieldRule::text);
            case DATE -> plain(here).filter(WrittenKind::isDay).map(FieldRule::text);
            case TEN_THOUSAND_YUAN ->
                plain(here).flatMap(FieldRule::tenThousands).map(FieldRule::text);
            case WORDS -> plain(here).map(words::get).map(FieldRule::text);
            case LIST -> list(here);
        };
    }

    private Optional<JsonNode> list(JsonNode here) {
        List<String> told = here.valueStream().map(each -> each.asString("")).toList();
        return here.isArray() && words.keySet().containsAll(told)
                ? Optional.of(text(told.stream().map(words::get).collect(Collectors.joining("、"))))
                : Optional.empty();
    }

    /** The value as it is here; empty if it does not fit. */
    Optional<JsonNode> here(JsonNode there) {
        return switch (kind) {
            case CONSTANT -> Optional.of(text(literal));
            case TEXT -> plain(there).map(FieldRule::text);
            case DATE -> plain(there).filter(WrittenKind::isDay).map(FieldRule::text);
            case TEN_THOUSAND_YUAN -> plain(there).flatMap(FieldRule::yuan).map(FieldRule::text);
            case WORDS -> plain(there).flatMap(this::word).map(FieldRule::text);
            case LIST -> plain(there).flatMap(this::several);
        };
    }

    private Optional<String> word(String there) {
        return words.entrySet().stream()
                .filter(each -> each.getValue().equals(there))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<JsonNode> several(String there) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (String each :
                Arrays.stream(there.split("[、,，;；]")).map(String::strip).toList()) {
            Optional<String> word = word(each);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            all.add(word.get());
        }
        return Optional.of(all);
    }

    /** A text or number as a field of a report takes it. */
    private static Optional<String> plain(JsonNode value) {
        return Optional.of(value)
                .filter(each -> each.isString() || each.isNumber())
                .map(each -> each.asString().strip())
                .filter(text -> Field.isText(text, LONGEST));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static Optional<String> tenThousands(String yuan) {
        return decimal(yuan)
                .map(each -> each.movePointLeft(4).setScale(TEN_THOUSAND_YUAN, RoundingMode.UNNECESSARY))
                .map(BigDecimal::toPlainString);
    }

    private static Optional<String> yuan(String tenThousands) {
        return decimal(tenThousands)
                .map(each -> each.movePointRight(4).stripTrailingZeros())
                .filter(each -> each.scale() <= 2)
                .map(each -> each.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }

    /** Without sign and exponent, so that no number is longer than it looks. */
    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
