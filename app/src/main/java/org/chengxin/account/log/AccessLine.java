package org.chengxin.account.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line of the access log as it is sealed and sent: ids, and no name but of pages and acts. */
record AccessLine(
        UUID id,
        Instant at,
        @Nullable UUID account,
        @Nullable UUID organisation,
        @Nullable String stranger,
        String act,
        String object,
        @Nullable String purpose,
        int times) {

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id.toString()).put("at", at.toString());
        if (account != null) {
            json.put("account", account.toString());
        }
        if (organisation != null) {
            json.put("organisation", organisation.toString());
        }
        if (stranger != null) {
            json.put("stranger", stranger);
        }
        json.put("act", act).put("object", object);
        if (purpose != null) {
            json.put("purpose", purpose);
        }
        return json.put("times", times);
    }

    static UUID idOf(JsonNode json) {
        return UUID.fromString(json.path("id").stringValue());
    }
}
