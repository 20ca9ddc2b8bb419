package org.chengxin.quality;

import java.util.Optional;
import org.chengxin.field.Field;
import org.chengxin.intake.ReportType;
import org.chengxin.quality.ReportFigures.Clocked;
import tools.jackson.databind.JsonNode;

/**
 * 矛盾组合: what cannot be true of one report at once.
 *
 * @param name a word; the figure is {@code !NAME}
 * @param first a field, or a field and its word as {@code field=word}
 */
record Combination(String name, String type, String first, Relation relation, String second, String zh, String en) {

    /** How the two sides stand to each other. */
    enum Relation {
        /** The first time lies before the second one; a date against a time counts by days. */
        BEFORE,
        /** The first is there and the second is not. */
        WITHOUT
    }

    String figure() {
        return ReportFigures.IMPOSSIBLE + name;
    }

    boolean holds(JsonNode data) {
        return switch (relation) {
            case BEFORE ->
                time(data, first)
                        .flatMap(one -> time(data, second).map(one::isBefore))
                        .orElse(false);
            case WITHOUT -> has(data, first) && !has(data, second);
        };
    }

    private static boolean has(JsonNode data, String side) {
        int word = side.indexOf('=');
        JsonNode value = data.path(word < 0 ? side : side.substring(0, word));
        if (word < 0) {
            return !value.isMissingNode();
        }
        String wanted = side.substring(word + 1);
        return value.isArray()
                ? value.valueStream().anyMatch(each -> each.asString("").equals(wanted))
                : value.asString("").equals(wanted);
    }

    private static Optional<Clocked> time(JsonNode data, String field) {
        return ReportFigures.clocked(data.path(field).asString(""));
    }

    /** @throws IllegalArgumentException if a side is no field of the type, or no word of its field */
    void requireFields(ReportType of) {
        requireField(of, first);
        requireField(of, second);
    }

    private void requireField(ReportType of, String side) {
        int word = side.indexOf('=');
        String name = word < 0 ? side : side.substring(0, word);
        Field field = of.schema().fields().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + ": " + type + " has no " + name));
        if (word >= 0 && !field.words().contains(side.substring(word + 1))) {
            throw new IllegalArgumentException(name() + ": " + name + " has no word " + side.substring(word + 1));
        }
    }
}
