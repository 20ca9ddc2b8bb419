package org.chengxin.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What no code tells of a call: examples of its body, headers of its answer; by its id in {@code calls.json}. */
record CallNotes(JsonNode notes) {

    private static final JsonNode CALLS = calls();

    /** Headers of answers, by the calls that {@code calls.json} names. */
    static final Map<String, String> HEADERS = Map.of(
            "ETag",
            "Version of the answer; sent again as If-None-Match it answers 304 while nothing has changed. 内容版本，未变化的返回 304",
            "Link",
            "<…>; rel=\"next\" leads to the next page. 下一页的地址",
            "RateLimit",
            "What is left of the quota, r, and the seconds until it is renewed, t. 剩余额度 r 和多少秒后恢复 t",
            "RateLimit-Policy",
            "The quota, q, and its window in seconds, w. 额度 q 和周期秒数 w");

    static CallNotes of(String id) {
        return new CallNotes(CALLS.path(id));
    }

    private static JsonNode calls() {
        try (InputStream file = Objects.requireNonNull(CallNotes.class.getResourceAsStream("calls.json"))) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    JsonNode headers() {
        return notes.path("headers");
    }

    JsonNode refusals() {
        return notes.path("refusals");
    }

    /** Adds the example of the body, headers that must be sent, and statuses that springdoc cannot know. */
    void complete(ObjectNode call) {
        if (notes.has("example")) {
            call.path("requestBody")
                    .path("content")
                    .forEach(content -> ((ObjectNode) content).set("example", notes.get("example")));
        }
        call.path("parameters")
                .forEach(parameter -> notes.path("required").forEach(name -> {
                    if (name.equals(parameter.get("name"))) {
                        ((ObjectNode) parameter).put("required", true);
                    }
                }));
        if (notes.has("statuses")) {
            ObjectNode responses = call.withObject("/responses");
            JsonNode success = responses.remove("200");
            notes.get("statuses").forEach(status -> responses.set(status.stringValue(), success.deepCopy()));
        }
    }
}
