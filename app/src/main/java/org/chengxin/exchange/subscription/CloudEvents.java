package org.chengxin.exchange.subscription;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.exchange.Event;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events in the JSON format of CloudEvents 1.0, structured mode. */
final class CloudEvents {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PREFIX = "org.chengxin.";

    private CloudEvents() {}

    /** @param source this installation's public address */
    static ObjectNode of(Event event, String source) {
        ObjectNode json = envelope(
                event.id(), PREFIX + event.type() + "." + event.change().word(), event.at(), source);
        json.put("subject", event.subject().toString());
        // an extension: what it is about keeps its id, also where it is withdrawn
        json.put("thing", event.thing().toString());
        json.put("sequence", Long.toString(event.ordinal()));
        json.set("data", JSON.readTree(event.content()));
        return json;
    }

    /** A test event without data. */
    static ObjectNode test(UUID id, Instant at, String source) {
        ObjectNode json = envelope(id, PREFIX + "test", at, source);
        json.putObject("data");
        return json;
    }

    private static ObjectNode envelope(UUID id, String type, Instant at, String source) {
        ObjectNode json = JSON.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", id.toString());
        json.put("source", source);
        json.put("type", type);
        json.put("time", at.toString());
        json.put("datacontenttype", "application/json");
        return json;
    }

    static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
