package org.chengxin.matter.definition.version;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** Sealed facts of a definition: a proposal and its decision. */
final class DefinitionFact {

    private DefinitionFact() {}

    static Fact proposed(String name, int version, String digest, LocalDate from, String state, @Nullable UUID by) {
        return fact("matter-definition", name, version, digest, from, state, by);
    }

    static Fact decided(DefinitionVersion proposal, LocalDate from, String state, UUID by) {
        return fact(
                "matter-definition-decision", proposal.name(), proposal.version(), proposal.digest(), from, state, by);
    }

    private static Fact fact(
            String type, String name, int version, String digest, LocalDate from, String state, @Nullable UUID by) {
        FactPayload payload = FactPayload.of(type, FactId.next())
                .version(2)
                .with("name", name)
                .with("version", version)
                .with("digest", digest)
                .with("from", from)
                .with("state", state);
        // versions are public; their proposers and deciders are not
        return by == null
                ? payload.fact()
                : payload.withholding(FactPayload.members().with("by", by));
    }
}
