package org.chengxin.cli.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    private StrictJson() {}

    /** Null if it is no such JSON. */
    static @Nullable JsonNode read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // a reader of characters is not offered other encodings to guess
            return STRICT.readTree(text);
        } catch (CharacterCodingException | JacksonException otherwise) {
            return null;
        }
    }

    /** Whether some readers would take it for JSON, and perhaps not all for the same. */
    static boolean isAmbiguous(byte[] bytes) {
        if (read(bytes) != null) {
            return false;
        }
        try {
            return LENIENT.readTree(bytes).isContainer();
        } catch (JacksonException noJson) {
            return false;
        }
    }
}
