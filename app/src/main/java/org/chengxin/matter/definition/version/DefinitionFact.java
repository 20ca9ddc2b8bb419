package org.chengxin.matter.definition.version;

import java.time.LocalDate;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;

/** The fact {@code matter-definition}: a version in force. Who proposed and who approved it stands in the facts of its proposal. */
final class DefinitionFact {

    private DefinitionFact() {}

    static Fact of(FactId id, String name, int version, String digest, LocalDate from) {
        return FactPayload.of("matter-definition", id)
                .version(2)
                .with("name", name)
                .with("version", version)
                .with("digest", digest)
                .with("from", from)
                .with("state", "in-force")
                .fact();
    }
}
