package org.chengxin.matter.web.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Raw text input of a form, kept complete to show it again. */
public record Typed(Map<String, List<String>> values) {

    /** Prefix of definition fields, so that none can collide with a page's own fields. */
    public static final String MARK = "f.";

    public static final Typed NOTHING = new Typed(Map.of());

    public static Typed of(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new TreeMap<>();
        parameters.forEach((name, texts) -> {
            if (name.startsWith(MARK)) {
                values.put(name, Arrays.asList(texts));
            }
        });
        return new Typed(values);
    }

    /** A prefilled form, by field. */
    public static Typed fields(Map<String, String> fields) {
        Map<String, List<String>> values = new TreeMap<>();
        fields.forEach((field, text) -> values.put(MARK + field, List.of(text)));
        return new Typed(values);
    }

    public String one(String name) {
        List<String> texts = values.getOrDefault(name, List.of());
        return texts.isEmpty() ? "" : texts.get(0).strip();
    }

    /** Values of a field, without blanks and duplicates. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** A copy with one more value of a field, such as a stored file. */
    public Typed with(String name, String text) {
        Map<String, List<String>> more = new TreeMap<>(values);
        more.merge(
                name,
                List.of(text),
                (old, added) -> java.util.stream.Stream.concat(old.stream(), added.stream())
                        .toList());
        return new Typed(more);
    }

    /** Number of rows shown of a table, at most {@code most}. */
    public int rows(String table, int most) {
        int rows = 0;
        for (String name : values.keySet()) {
            String[] parts = name.startsWith(table + ".")
                    ? name.substring(table.length() + 1).split("\\.", 2)
                    : new String[0];
            if (parts.length == 2 && parts[0].matches("[0-9]{1,4}")) {
                rows = Math.max(rows, Integer.parseInt(parts[0]) + 1);
            }
        }
        return Math.min(rows, most);
    }
}
