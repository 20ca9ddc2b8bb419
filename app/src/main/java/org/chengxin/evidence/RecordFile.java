package org.chengxin.evidence;

import java.nio.charset.StandardCharsets;
import org.chengxin.evidence.EntryStore.Place;
import org.chengxin.evidence.Proofs.Opening;
import org.chengxin.evidence.Proofs.Proof;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code record.json}: opens the commitment of a fact, or shows that it was erased ({@code docs/formats/evidence-log.md}). */
final class RecordFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordFile() {}

    static byte[] open(Place place, Opening opening) {
        return JSON.writeValueAsBytes(opened(place, opening));
    }

    /** @param erasure the erasure fact, with the proof of its entry */
    static byte[] erased(Place place, Place erasure, Opening opening, Proof proof) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("id", place.id().toString()).put("position", place.position());
        ObjectNode erasedBy = record.putObject("erasedBy");
        erasedBy.put("entry", proof.entry());
        erasedBy.put("proof", new String(proof.tlogProof(), StandardCharsets.UTF_8));
        erasedBy.set("record", opened(erasure, opening));
        return JSON.writeValueAsBytes(record);
    }

    private static ObjectNode opened(Place place, Opening opening) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("id", place.id().toString()).put("type", place.type()).put("position", place.position());
        record.put("salt", opening.salt()).put("payload", opening.payload());
        if (opening.withheld() != null) {
            record.putObject("withheld")
                    .put("salt", opening.withheld().salt())
                    .put("payload", opening.withheld().payload());
        }
        return record;
    }
}
