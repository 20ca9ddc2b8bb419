package org.chengxin.intake.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.intake.sheet.Spreadsheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is written in a cell, as the value of a field; what cannot be read as one stays a text, which the schema refuses. */
final class UploadValues {

    private static final Set<String> YES = Set.of("是", "有", "true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("否", "无", "false", "no", "n", "0");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private UploadValues() {}

    /** @param form the word of the field's format */
    static JsonNode of(String form, String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (form) {
            case "whole" ->
                WHOLE.matcher(text).matches() ? nodes.numberNode(Long.parseLong(text)) : nodes.stringNode(text);
            case "flag" -> flag(text);
            case "codes" -> codes(text);
            case "day" -> nodes.stringNode(Spreadsheet.day(text));
            case "time" -> nodes.stringNode(time(text));
            case "amount" -> nodes.stringNode(GROUPED.matcher(text).matches() ? text.replace(",", "") : text);
            default -> nodes.stringNode(text);
        };
    }

    private static JsonNode flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) || NO.contains(word)
                ? JsonNodeFactory.instance.booleanNode(YES.contains(word))
                : JsonNodeFactory.instance.stringNode(text);
    }

    private static JsonNode codes(String text) {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(text.split("[\\s,，、;；]+")).filter(word -> !word.isEmpty()).forEach(codes::add);
        return codes;
    }

    /** A time without an offset is that of Beijing. */
    private static String time(String text) {
        Matcher found = TIME.matcher(text);
        return found.matches()
                ? "%s-%02d-%02dT%02d:%s:%s+08:00"
                        .formatted(
                                found.group(1),
                                Integer.parseInt(found.group(2)),
                                Integer.parseInt(found.group(3)),
                                Integer.parseInt(found.group(4)),
                                found.group(5),
                                found.group(6) == null ? "00" : found.group(6))
                : text;
    }
}
