package org.chengxin.evidencelog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.NoteSigner;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;

/** Fixed keys of one log and three witnesses, so that every run and the format document see the same bytes. */
public final class TestKeys {
    public static final String ORIGIN = "log.example/evidence";
    public static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    public static final SigningKey LOG = SigningKey.of(ORIGIN, SignatureType.ED25519, secret(1));
    public static final SigningKey LOG_SM2 = SigningKey.of(ORIGIN + "/sm2", SignatureType.SM2, secret(2));
    public static final List<NoteSigner> SIGNERS = List.of(LOG, LOG_SM2);
    public static final List<SigningKey> WITNESSES =
            List.of(witness("notary", 3), witness("court", 4), witness("school", 5));

    private TestKeys() {}

    /** The log without witnesses. */
    public static TlogPolicy alone() {
        return new TlogPolicy(List.of(log()), List.of(), List.of(), "none");
    }

    /** The log and two of the three witnesses. */
    public static TlogPolicy twoOfThree() {
        return quorum(2);
    }

    public static TlogPolicy quorum(int threshold) {
        List<TlogPolicy.Witness> witnesses = new ArrayList<>();
        for (SigningKey key : WITNESSES) {
            String name = key.verifier().name().substring("witness.example/".length());
            witnesses.add(new TlogPolicy.Witness(name, key.verifier(), Optional.empty()));
        }
        TlogPolicy.Group group = new TlogPolicy.Group("outsiders", threshold, List.of("notary", "court", "school"));
        return new TlogPolicy(List.of(log()), witnesses, List.of(group), "outsiders");
    }

    /** The first {@code count} witnesses answer, as long as the tree they are shown proves its own root. */
    public static Cosigner cosigners(int count) {
        return (note, tree) -> {
            tree.requireExtends(tree.checkpoint());
            List<NoteSignature> lines = new ArrayList<>();
            for (SigningKey key : WITNESSES.subList(0, count)) {
                lines.add(NoteSignature.by(key, note.text().getBytes(UTF_8)));
            }
            return lines;
        };
    }

    public static Note signed(Checkpoint checkpoint) {
        return Note.sign(checkpoint.text(), SIGNERS);
    }

    public static byte[] secret(int number) {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (number * 16 + i);
        }
        return secret;
    }

    private static TlogPolicy.Log log() {
        return new TlogPolicy.Log(LOG.verifier());
    }

    private static SigningKey witness(String name, int number) {
        return SigningKey.of("witness.example/" + name, SignatureType.COSIGNATURE_V1, secret(number), () -> NOW);
    }
}
