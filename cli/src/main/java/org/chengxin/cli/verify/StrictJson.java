package org.chengxin.cli.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that every reader reads alike: UTF-8 without a byte order mark, no member twice, nothing behind it. */
final class StrictJson {

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private StrictJson() {}

    /** Null if it is no such JSON. */
    static @Nullable JsonNode read(byte[] bytes) {
        return read(STRICT, text(bytes, StandardCharsets.UTF_8));
    }

    /**
     * Whether some readers would take it for JSON, and perhaps not all for the same: with a member twice, a byte order mark, or in
     * UTF-16. The verifying page has the same rule.
     */
    static boolean isAmbiguous(byte[] bytes) {
        return read(bytes) == null
                && ENCODINGS.stream()
                        .map(encoding -> text(bytes, encoding))
                        .map(text ->
                                read(LENIENT, text != null && text.startsWith("\uFEFF") ? text.substring(1) : text))
                        .anyMatch(json -> json != null && json.isContainer());
    }

    // a reader of characters is not offered other encodings to guess
    private static @Nullable JsonNode read(JsonMapper mapper, @Nullable String text) {
        try {
            return text == null ? null : mapper.readTree(text);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    /** Null if the bytes are not in that encoding; each character has one spelling, unlike in the readers of bytes. */
    private static @Nullable String text(byte[] bytes, Charset encoding) {
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherwise) {
            return null;
        }
    }
}
