package org.chengxin.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.chengxin.database.DataDirectory;
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

    LogIdentity(DataDirectory directory, LogSettings settings) {
        published = directory.folder("log/public");
        state = directory.folder("log/state");
        directory.folder("keys");
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

    /** What a verifier trusts: this log's Ed25519 key. */
    TlogPolicy policy() {
        return new TlogPolicy(List.of(new TlogPolicy.Log(signers.get(0).verifier())), List.of(), List.of(), "none");
    }

    private static byte[] kept(DataDirectory directory, String file, byte[] otherwise) {
        if (!directory.has(file)) {
            directory.writePrivate(file, otherwise);
        }
        return directory.read(file);
    }
}
