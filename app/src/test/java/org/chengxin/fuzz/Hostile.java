package org.chengxin.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Values that stand where something else was expected, and lawful bytes made unlawful. */
final class Hostile {

    /** As JSON. */
    private static final String[] JSON = {
        "null",
        "true",
        "0",
        "-1",
        "1e999",
        "9".repeat(400),
        "0.1",
        "[]",
        "{}",
        "[[[[[[[[]]]]]]]]",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\u202e\"",
        "\"ＡＢ１２\"",
        "\"2026-02-30\"",
        "\"+999999999-01-01\"",
        "\"-0.00\"",
        "\"00000000-0000-0000-0000-000000000000\"",
        "{\"\":{}}",
        "\"" + "长".repeat(9_000) + "\"",
        "9223372036854775808"
    };

    /** In a query, a form or a path, already as it is sent. */
    private static final String[] TEXT = {
        "",
        "%00",
        "%ff",
        "%",
        "%zz",
        "%0a%0dERROR",
        "%e2%80%ae",
        "..%2f..%2f",
        "%2e%2e",
        "abc",
        "-1",
        "0",
        "1e9",
        "99999999999999999999",
        "null",
        "'%20or%201=1--",
        "%3Cscript%3E",
        "%EF%BC%91",
        "%F0%A0%AE%B7",
        "true",
        "2026-02-30",
        "00000000-0000-0000-0000-000000000000",
        "a%3Bb",
        "a;b=c",
        "%25",
        "%24%7Bjndi:x%7D",
        "x".repeat(3_000),
        "%ED%A0%80"
    };

    private static final List<String> HEADERS = List.of(
            "X-Forwarded-For: 1.2.3.4, ::g",
            "X-Forwarded-Host: evil.example",
            "Accept: nonsense",
            "Accept: */*;q=abc",
            "Accept: application/xml",
            "Accept-Language: \u00e4\u00ff, xx-yy;q=zz",
            "Range: bytes=9-1",
            "If-None-Match: \"",
            "If-Modified-Since: never",
            "Content-Encoding: gzip",
            "Cookie: language=../../x; a=\u0001",
            "X-HTTP-Method-Override: DELETE",
            "Authorization: Basic \u00ff",
            "Origin: null",
            "HX-Request: true",
            "Accept-Charset: none",
            "X-Long: " + "y".repeat(5_000),
            "Traceparent: 00-zz");

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    String json() {
        return JSON[random.nextInt(JSON.length)];
    }

    String text() {
        return TEXT[random.nextInt(TEXT.length)];
    }

    String header() {
        return HEADERS.get(random.nextInt(HEADERS.size()));
    }

    /** Cut, flipped, doubled or left alone. */
    byte[] mutated(byte[] lawful) {
        byte[] bytes = lawful.clone();
        if (bytes.length == 0 || random.nextInt(3) == 0) {
            return bytes;
        }
        for (int times = random.nextInt(3); times >= 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes[at] = (byte) "{}[]\",:\\0-e&=%".charAt(random.nextInt(14));
                default -> bytes = replaced(bytes);
            }
        }
        return bytes;
    }

    /** One value of a JSON text by another. */
    private byte[] replaced(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int colon = text.indexOf(':', random.nextInt(text.length()));
        int end = colon < 0 ? -1 : next(text, colon + 1);
        return (end < 0 ? text : text.substring(0, colon + 1) + json() + text.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (",}]".indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }
}
