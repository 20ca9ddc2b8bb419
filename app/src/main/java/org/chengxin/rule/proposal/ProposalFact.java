package org.chengxin.rule.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.Fact;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sealed of a step: which proposal, which content on which base, what was done, and by whom. */
final class ProposalFact {

    private static final String TYPE = "proposal";

    private ProposalFact() {}

    static Fact of(FactId id, Proposal proposal, String step, @Nullable UUID person) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("v", 1).put("id", id.toString()).put("type", TYPE);
        ObjectNode data = payload.putObject("data")
                .put("proposal", proposal.id().toString())
                .put("kind", proposal.kind())
                .put("object", proposal.object())
                .put("digest", proposal.digest())
                .put("base", proposal.base())
                .put("reason", proposal.reason())
                .put("step", step);
        if (proposal.effectiveFrom() != null) {
            data.put("from", proposal.effectiveFrom().toString());
        }
        if (person != null) {
            data.put("by", person.toString());
        }
        return new Fact(id, TYPE, CanonicalJson.of(payload));
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
