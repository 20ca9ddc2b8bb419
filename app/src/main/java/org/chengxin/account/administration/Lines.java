package org.chengxin.account.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A proposal's content as {@code name: value} lines, readable for those who decide. */
record Lines(Map<String, String> values) {

    static Lines parse(String content) {
        Map<String, String> values = new LinkedHashMap<>();
        content.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            values.put(colon < 0 ? line : line.substring(0, colon), colon < 0 ? "" : line.substring(colon + 2));
        });
        return new Lines(values);
    }

    static Lines of() {
        return new Lines(new LinkedHashMap<>());
    }

    Lines with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<UUID> named(String name) {
        return find(name).flatMap(Lines::id);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    String text() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
