package org.chengxin.measure.catalogue;

import java.time.LocalDate;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;

/** The fact {@code measure-item}: a version of an item of the catalogue. */
final class CatalogueFact {

    private CatalogueFact() {}

    /**
     * @param digest SHA-256 of its text, hexadecimal
     * @param from first day in force
     */
    static Fact of(FactId id, String item, int version, String digest, LocalDate from) {
        return FactPayload.of("measure-item", id)
                .with("item", item)
                .with("version", version)
                .with("digest", digest)
                .with("from", from)
                .fact();
    }
}
