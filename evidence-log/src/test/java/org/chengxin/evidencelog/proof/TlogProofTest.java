package org.chengxin.evidencelog.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengxin.evidencelog.RecursiveTree;
import org.chengxin.evidencelog.Seeds;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {
    private static final SigningKey LOG = SigningKey.of("log.example/x", SignatureType.ED25519, new byte[32]);
    private static final SigningKey WITNESS =
            SigningKey.of("witness.example/w", SignatureType.COSIGNATURE_V1, secret());
    private static final TlogPolicy POLICY = new TlogPolicy(
            List.of(new TlogPolicy.Log(LOG.verifier())),
            List.of(new TlogPolicy.Witness("w", WITNESS.verifier())),
            List.of(),
            "w");
    private static final List<byte[]> ENTRIES = Seeds.entries(new Random(1), 21, 40);

    private static TlogProof proof(byte... extra) {
        Checkpoint checkpoint = new Checkpoint("log.example/x", ENTRIES.size(), RecursiveTree.root(ENTRIES));
        Note note = Note.sign(checkpoint.text(), List.of(LOG, WITNESS));
        return new TlogProof(extra, 13, RecursiveTree.inclusion(13, ENTRIES), note);
    }

    @Test
    void aProofHoldsForItsEntryAfterAJourneyAsText() throws VerificationException {
        TlogProof proof = TlogProof.parse(proof().toBytes());

        assertThat(proof).isEqualTo(proof()).hasSameHashCodeAs(proof());
        assertThat(proof.verify(ENTRIES.get(13), POLICY).cosigned()).containsOnlyKeys("w");
        assertThat(proof.toBytes()).asString(UTF_8).startsWith("c2sp.org/tlog-proof@v1\nindex 13\n");
    }

    @Test
    void extraBytesTravelWithTheProof() throws VerificationException {
        TlogProof proof = TlogProof.parse(proof(new byte[] {1, 2, 3}).toBytes());

        assertThat(proof.extra()).containsExactly(1, 2, 3);
        assertThat(proof.toBytes()).asString(UTF_8).contains("@v1\nextra AQID\nindex 13\n");
        proof.verify(ENTRIES.get(13), POLICY);
    }

    @Test
    void theProofHoldsForNoOtherEntry() {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> proof().verify(ENTRIES.get(12), POLICY))
                .matches(failure -> failure.reason() == Reason.ROOT_MISMATCH);
    }

    @Test
    void anyFlippedBitOfTheFileIsFound() throws VerificationException {
        byte[] good = proof().toBytes();
        TlogProof.parse(good).verify(ENTRIES.get(13), POLICY);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(VerificationException.class)
                    .as("bit %d", bit)
                    .isThrownBy(() -> TlogProof.parse(bad).verify(ENTRIES.get(13), POLICY));
        }
    }

    @Test
    void aFileThatEndsAnywhereEarlierIsRefused() {
        byte[] good = proof().toBytes();
        for (int length = 0; length < good.length; length++) {
            byte[] bad = Arrays.copyOf(good, length);
            assertThatExceptionOfType(VerificationException.class)
                    .as("%d bytes", length)
                    .isThrownBy(() -> TlogProof.parse(bad).verify(ENTRIES.get(13), POLICY));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 00\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex -1\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\nNOTE",
                "c2sp.org/tlog-proof@v1\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AQID\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nextra AQI\nindex 0\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nextra AQID\nextra AQID\nindex 0\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 0\r\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 0\n\n"
            })
    void whatIsNotAProofIsMalformed(String text) {
        String note = new String(proof().checkpoint().toBytes(), UTF_8);

        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> TlogProof.parse(text.replace("NOTE", note).getBytes(UTF_8)))
                .matches(failure -> failure.reason() == Reason.MALFORMED);
    }

    private static byte[] secret() {
        byte[] secret = new byte[32];
        secret[0] = 9;
        return secret;
    }
}
