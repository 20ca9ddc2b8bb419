package org.chengxin.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.chengxin.database.DataDirectory;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.springframework.stereotype.Component;

/** Who this log is: its origin and keys, made at first start and kept in the data directory. */
@Component
class LogIdentity {

    private final String origin;
    private final List<SigningKey> signers;
    private final Path published;
    private final Path state;
    private final TlogPolicy cosigning;

    LogIdentity(DataDirectory directory, LogSettings settings) {
        published = directory.folder("log/public");
        state = directory.folder("log/state");
        directory.folder("keys");
        cosigning = cosigning(directory);
        origin = new String(
                kept(directory, "log/origin", settings.origin().getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
        SecureRandom random = new SecureRandom();
        SigningKey fresh = SigningKey.generate(origin, SignatureType.ED25519, random);
        SigningKey freshSm2 = SigningKey.generate(origin + "/sm2", SignatureType.SM2, random);
        // Ed25519 first: some clients take the first line for the log's (docs/formats/evidence-log.md).
        signers = List.of(
                SigningKey.of(origin, SignatureType.ED25519, kept(directory, "keys/log.key", fresh.secret())),
                SigningKey.of(
                        origin + "/sm2", SignatureType.SM2, kept(directory, "keys/log-sm2.key", freshSm2.secret())));
    }

    String origin() {
        return origin;
    }

    List<SigningKey> signers() {
        return signers;
    }

    List<VerifierKey> keys() {
        return signers.stream().map(SigningKey::verifier).toList();
    }

    Path published() {
        return published;
    }

    Path state() {
        return state;
    }

    /** What a verifier trusts: this log's Ed25519 key, and the quorum of those who cosign; without their addresses. */
    TlogPolicy policy() {
        List<TlogPolicy.Witness> witnesses = cosigning.witnesses().stream()
                .map(witness -> new TlogPolicy.Witness(witness.name(), witness.key()))
                .toList();
        return new TlogPolicy(
                List.of(new TlogPolicy.Log(signers.get(0).verifier())),
                witnesses,
                cosigning.groups(),
                cosigning.quorum());
    }

    /** Who is asked to cosign, with their addresses, and how many must. */
    TlogPolicy cosigning() {
        return cosigning;
    }

    /** The operator's file of witness, group and quorum lines; without it nobody else is asked. */
    private static TlogPolicy cosigning(DataDirectory directory) {
        if (!directory.has(Cosigners.POLICY_FILE)) {
            return new TlogPolicy(List.of(), List.of(), List.of(), "none");
        }
        try {
            TlogPolicy policy = TlogPolicy.parse(directory.read(Cosigners.POLICY_FILE));
            if (!policy.logs().isEmpty()) {
                throw new IllegalStateException(
                        Cosigners.POLICY_FILE + " names a log: only witness, group and quorum lines belong there");
            }
            return policy;
        } catch (VerificationException malformed) {
            throw new IllegalStateException(
                    Cosigners.POLICY_FILE + " cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    private static byte[] kept(DataDirectory directory, String file, byte[] otherwise) {
        if (!directory.has(file)) {
            directory.writePrivate(file, otherwise);
        }
        return directory.read(file);
    }
}
