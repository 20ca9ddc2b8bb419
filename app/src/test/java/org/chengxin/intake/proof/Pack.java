package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.chengxin.Server;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import tools.jackson.databind.JsonNode;

/** A pack as somebody outside takes it apart, with the log's library and a policy from elsewhere. */
record Pack(Map<String, byte[]> files, LocalDateTime time) {

    static Pack open(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        LocalDateTime time = null;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes())).isNull();
                time = entry.getTimeLocal();
            }
        }
        return new Pack(files, time);
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    JsonNode record() {
        return Server.JSON.readTree(files.get("record.json"));
    }

    TlogProof proof() throws Exception {
        return TlogProof.parse(files.get("proof.tlog-proof"));
    }

    /** The payload, once everything down to the policy holds. */
    JsonNode verified(TlogPolicy policy) throws Exception {
        proof().verify(files.get("entry"), policy);
        return opened(record(), files.get("entry"));
    }

    static JsonNode opened(JsonNode record, byte[] entry) {
        byte[] payload = bytes(record.path("payload"));
        assertThat(SealedEntry.commitment(bytes(record.path("salt")), payload))
                .isEqualTo(SealedEntry.parse(entry)
                        .commitments()
                        .get(record.path("position").intValue()));
        return Server.JSON.readTree(payload);
    }

    /** The index of the entry that redacts the record, by the contract that a verifier follows. */
    static long redactedBy(JsonNode record, byte[] entry, TlogPolicy policy) throws Exception {
        JsonNode erasedBy = record.path("erasedBy");
        byte[] erasure = bytes(erasedBy.path("entry"));
        TlogProof proof = TlogProof.parse(erasedBy.path("proof").stringValue().getBytes(StandardCharsets.UTF_8));
        proof.verify(erasure, policy);
        JsonNode payload = opened(erasedBy.path("record"), erasure);
        assertThat(payload.path("type").stringValue()).isEqualTo("erasure");
        assertThat(payload.path("erases")).isEqualTo(record.path("id"));
        assertThat(bytes(payload.path("commitment")))
                .isEqualTo(SealedEntry.parse(entry)
                        .commitments()
                        .get(record.path("position").intValue()));
        return proof.index();
    }

    static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.stringValue());
    }
}
