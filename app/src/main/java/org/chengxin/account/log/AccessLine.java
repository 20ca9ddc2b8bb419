package org.chengxin.account.log;

import java.time.Instant;
import java.util.UUID;
import org.chengxin.evidence.FactPayload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line of the access log as sealed and sent: ids, and no names but those of pages and acts. */
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

    FactPayload.Members members() {
        return FactPayload.members()
                .with("id", id)
                .with("at", at)
                .with("account", account)
                .with("organisation", organisation)
                .with("stranger", stranger)
                .with("act", act)
                .with("object", object)
                .with("purpose", purpose)
                .with("times", times);
    }

    static UUID idOf(JsonNode json) {
        return UUID.fromString(json.path("id").stringValue());
    }
}
