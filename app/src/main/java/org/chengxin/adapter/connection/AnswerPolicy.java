package org.chengxin.adapter.connection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.chengxin.adapter.connection.Answer.Kind;
import org.chengxin.outbound.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the answer of an outside system means; nothing that it sends is believed before it was looked at. */
final class AnswerPolicy {

    private static final int LONGEST_WORDS = 300;
    private static final int DEPTH = 8;
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .build();

    private AnswerPolicy() {}

    static Answer of(Reply reply) {
        int status = reply.status();
        if (status / 100 == 2) {
            JsonNode body = object(reply.body());
            return body == NOTHING
                    ? failed("answer", shortened(text(reply.body())))
                    : new Answer(Kind.TAKEN, body, "", "");
        }
        return switch (status) {
            case 400, 409, 413, 422 -> new Answer(Kind.REFUSED, NOTHING, "refused", words(reply));
            case 401, 403 -> away("credential", "HTTP " + status);
            case 404, 410 -> failed(Answer.ABSENT, "HTTP " + status);
            case 405, 406, 415, 451 -> failed("status", "HTTP " + status);
            case 500 -> failed("status", "HTTP 500");
            default -> away("status", "HTTP " + status);
        };
    }

    static Answer away(String problem, String detail) {
        return new Answer(Kind.AWAY, NOTHING, problem, detail);
    }

    private static Answer failed(String problem, String detail) {
        return new Answer(Kind.FAILED, NOTHING, problem, detail);
    }

    /** What it says of the fault, in its own words: a field and a sentence, or any text. */
    private static String words(Reply reply) {
        JsonNode body = object(reply.body());
        String told =
                (body.path("field").asString("") + " " + body.path("detail").asString("")).strip();
        return shortened(told.isEmpty() ? "HTTP " + reply.status() + " " + text(reply.body()) : told);
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json.isObject() ? json : NOTHING;
        } catch (JacksonException malformed) {
            return NOTHING;
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException binary) {
            return "";
        }
    }

    /** Without markup and control characters, and no longer than a line of a page. */
    static String shortened(String text) {
        String plain = text.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                .replaceAll("<[^>]*>?", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        return plain.length() <= LONGEST_WORDS
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST_WORDS) - 1)) + "…";
    }
}
