package org.chengxin.intake.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.signature.RequestSigner;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, without its content.
 *
 * @param path as it was sent, before its percent signs are read
 * @param query what stands behind the question mark; null without one
 * @param fields the lines of a header field, by its name in whatever letters
 */
public record Received(
        String method, String scheme, String path, @Nullable String query, Function<String, List<String>> fields) {

    /**
     * A file with the fields of the signature beside it.
     *
     * @param fields by name in lower case
     */
    static Received file(String path, Map<String, List<String>> fields) {
        return new Received("", "", path, null, name -> fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    /** The value of a header field, its lines joined as RFC 9421 section 2.1 says; null if it is missing. */
    @Nullable
    String field(String name) {
        List<String> lines = fields.apply(name);
        return lines.isEmpty() ? null : lines.stream().map(String::strip).collect(Collectors.joining(", "));
    }

    /** The value of a component that a signature covers; null if there is none. */
    @Nullable
    String component(String name) {
        String host = field("Host");
        return name.startsWith("@")
                ? RequestSigner.derived(name, method, scheme, host == null ? "" : host, path, query)
                : field(name);
    }
}
