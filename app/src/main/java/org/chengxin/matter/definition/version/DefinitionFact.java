package org.chengxin.matter.definition.version;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.Fact;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sealed of a definition: that it was proposed, and what became of it. */
final class DefinitionFact {

    private DefinitionFact() {}

    static Fact proposed(String name, int version, String digest, LocalDate from, String state, @Nullable UUID by) {
        return fact("matter-definition", name, version, digest, from, state, by);
    }

    static Fact decided(DefinitionVersion proposal, LocalDate from, String state, UUID by) {
        return fact(
                "matter-definition-decision", proposal.name(), proposal.version(), proposal.digest(), from, state, by);
    }

    static String digest(String source) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Fact fact(
            String type, String name, int version, String digest, LocalDate from, String state, @Nullable UUID by) {
        FactId id = FactId.next();
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("v", 2).put("id", id.toString()).put("type", type);
        payload.putObject("data")
                .put("name", name)
                .put("version", version)
                .put("digest", digest)
                .put("from", from.toString())
                .put("state", state);
        Fact.Withheld withheld = by == null ? null : withheld(id, by);
        if (withheld != null) {
            payload.put("withheld", withheld.commitment());
        }
        return new Fact(id, type, CanonicalJson.of(payload), withheld);
    }

    /** Versions are public; who proposed and decided them is not. */
    private static Fact.Withheld withheld(FactId id, UUID by) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode().put("v", 2).put("id", id.toString());
        rest.putObject("data").put("by", by.toString());
        return Fact.Withheld.of(CanonicalJson.of(rest));
    }
}
