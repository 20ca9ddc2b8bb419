package org.chengxin.simulation.material;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengxin.code.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * 模拟城市的所在地: where a city lies that is made like Hangzhou. Its table says what divisions, places and names of Hangzhou are called
 * there, and the other way round for what of it lies there; social credit codes are issued anew in its divisions.
 */
public final class Town {

    /** The town as it is generated. */
    public static final Town HANGZHOU = new Town("hangzhou", "330100", Map.of(), Set.of());

    private static final String NINGBO = "ningbo";
    private static final Pattern DIVISION = Pattern.compile("\\d{6}");

    private final String key;
    private final String division;
    private final Map<String, String> called;
    private final Set<String> travelling;
    private final Pattern names;

    private Town(String key, String division, Map<String, String> called, Set<String> travelling) {
        this.key = key;
        this.division = division;
        this.called = called;
        this.travelling = travelling;
        // longer names first: 上城区 before 城区
        this.names = Pattern.compile(called.keySet().stream()
                .filter(name -> !DIVISION.matcher(name).matches())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(", ")")));
    }

    /** A town by its key: hangzhou or ningbo. */
    public static Optional<Town> of(String key) {
        if (key.equals(HANGZHOU.key)) {
            return Optional.of(HANGZHOU);
        }
        return key.equals(NINGBO) ? Optional.of(new Town(NINGBO, "330200", table(), Set.of())) : Optional.empty();
    }

    private static Map<String, String> table() {
        return Words.table(NINGBO).stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    /** The same town, in which firms of Hangzhou with these codes trade too: what is said of them there stays as it is. */
    public Town visitedBy(Set<String> codes) {
        return new Town(key, division, called, codes);
    }

    public String key() {
        return key;
    }

    /** Its code (GB/T 2260). */
    public String division() {
        return division;
    }

    /** A text on Hangzhou with this town's names. */
    public String here(String text) {
        if (called.isEmpty()) {
            return text;
        }
        if (DIVISION.matcher(text).matches()) {
            return called.getOrDefault(text, text);
        }
        if (isCode(text)) {
            return issuedHere(text);
        }
        return names.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(called.getOrDefault(found.group(), "")));
    }

    /** A social credit code of a division of the table; an identity number is as long. */
    private boolean isCode(String text) {
        return text.length() == 18
                && called.containsKey(text.substring(2, 8))
                && SocialCreditCode.tryRegistered(text)
                        .filter(SocialCreditCode::isRegular)
                        .isPresent();
    }

    private String issuedHere(String code) {
        String body = code.substring(0, 2) + here(code.substring(2, 8)) + code.substring(8, 17);
        return body + SocialCreditCode.checkSymbol(body);
    }

    /** The same of all texts of a form or report, but for those who are from Hangzhou here too. */
    public Map<String, Object> here(Map<String, ?> fields) {
        Map<String, Object> here = new LinkedHashMap<>();
        if (fields.values().stream().anyMatch(travelling::contains)) {
            here.putAll(fields);
            return here;
        }
        fields.forEach((name, value) -> here.put(name, value(value)));
        return here;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof String text) {
            return here(text);
        }
        if (value instanceof Map<?, ?> fields) {
            return here((Map<String, ?>) fields);
        }
        if (value instanceof List<?> values) {
            return values.stream().map(this::value).toList();
        }
        return value;
    }
}
