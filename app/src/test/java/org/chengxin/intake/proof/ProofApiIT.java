package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.shared.CanonicalJson;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anyone can take the proof of a record home and check it without the server. */
class ProofApiIT extends ServerTest {

    private static final String PARCEL = "{\"order\":\"o\",\"carrier\":\"示例快递\"}";

    @Test
    void theProofOfAReportVerifiesAgainstThePublishedPolicy() throws Exception {
        String id = city().create(city().newMember("platform").token(), "parcel", "k", PARCEL);
        awaitLog();
        Reply proof = server().get("/api/v1/records/" + id + "/proof");
        Reply entry = server().get("/api/v1/records/" + id + "/entry");
        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.header("Content-Disposition")).contains(id + ".tlog-proof");
        assertThat(entry.header("Content-Type")).isEqualTo("application/octet-stream");
        TlogPolicy policy = TlogPolicy.parse(server().get("/log/policy").bytes());
        TlogProof parsed = TlogProof.parse(proof.bytes());
        parsed.verify(entry.bytes(), policy);

        byte[] altered = entry.bytes().clone();
        altered[altered.length - 1] ^= 1;
        Assertions.assertThatThrownBy(() -> parsed.verify(altered, policy)).isInstanceOf(VerificationException.class);
    }

    @Test
    void aProofOpensNothingOfWhatTheRecordSays() {
        String id = city().create(city().newMember("platform").token(), "parcel", "planted-key", PARCEL);
        awaitLog();
        String proof = server().get("/api/v1/records/" + id + "/proof").text();
        String entry = server().get("/api/v1/records/" + id + "/entry").text();
        assertThat(proof + entry)
                .doesNotContain("planted-key")
                .doesNotContain("示例快递")
                .doesNotContain(id);
    }

    @Test
    void everyItemOfABatchHasItsOwnPositionInOneEntry() throws Exception {
        var results = city().report(
                        city().newMember("platform").token(),
                        java.util.List.of(
                                org.chengxin.TestCity.item("parcel", "a", PARCEL),
                                org.chengxin.TestCity.item("parcel", "b", "{\"order\":\"p\"}"),
                                org.chengxin.TestCity.item("payment", "c", "{}"),
                                org.chengxin.TestCity.item("parcel", "d", "{\"order\":\"q\"}")));
        awaitLog();
        byte[] entry = server().get("/api/v1/records/" + results.get(0).id() + "/entry")
                .bytes();
        assertThat(SealedEntry.parse(entry).commitments())
                .as("one commitment for each created report")
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(server().get("/api/v1/records/" + results.get(3).id() + "/entry")
                        .bytes())
                .isEqualTo(entry);
        FactId last = new FactId(java.util.UUID.fromString(results.get(3).id()));
        assertThat(proofs.inclusion(last).orElseThrow().position()).isEqualTo(2);
        Proofs.Opening opening = proofs.open(last).orElseThrow();
        assertThat(SealedEntry.parse(entry).commitments().get(2))
                .isEqualTo(SealedEntry.commitment(opening.salt(), opening.payload()));
    }

    @Test
    void theSealedPayloadIsCanonicalAndHoldsIdReporterAndTypeButNotTheKey() {
        var platform = city().newMember("platform");
        String id =
                city().create(platform.token(), "parcel", "secret-key", "{\"order\":\"o\",\"carrier\":\"b\\u0041\"}");
        byte[] payload = proofs.open(new FactId(java.util.UUID.fromString(id)))
                .orElseThrow()
                .payload();
        assertThat(new String(payload, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"data\":{\"carrier\":\"bA\",\"order\":\"o\"},\"id\":\"" + id + "\",\"reporter\":\""
                        + platform.organisation() + "\",\"type\":\"parcel\",\"v\":1}");
        assertThat(CanonicalJson.of(org.chengxin.Server.JSON.readTree(payload))).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-an-id", "00000000-0000-0000-0000-000000000000", "%00"})
    void whatIsNoIdIsNotFound(String id) {
        assertThat(server().get("/api/v1/records/" + id + "/proof").status()).isIn(400, 404);
    }

    @Test
    void anUnknownRecordIsNotFound() {
        Reply reply = server().get("/api/v1/records/" + FactId.next() + "/proof");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("code").stringValue()).isEqualTo("evidence.unknown-record");
    }
}
