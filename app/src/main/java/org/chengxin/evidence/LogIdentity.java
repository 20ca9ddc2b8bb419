package org.chengxin.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chengxin.evidence.key.LogKeys;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The log's origin and keys, made at first start and kept in the data directory. */
@Component
class LogIdentity implements LogKeys.Holder {

    private final String origin;
    private final LogKeys keys;
    private final Path published;
    private final Path state;
    private final TlogPolicy cosigning;

    /** @param name the log's name, set at first start and kept with the data; it does not depend on host or port */
    LogIdentity(
            DataDirectory directory,
            @Value("${chengxin.log.origin:chengxin.demo/log}") String name,
            Keyring keyring,
            Clock clock) {
        published = directory.folder("log/public");
        state = directory.folder("log/state");
        cosigning = cosigning(directory);
        origin = new String(
                kept(directory, "log/origin", name.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        keys = LogKeys.open(keyring, origin, clock);
    }

    @Override
    public LogKeys logKeys() {
        return keys;
    }

    @Override
    public String origin() {
        return origin;
    }

    /** The current signing keys; during a rotation's overlap the old ones before the new ones. */
    List<SigningKey> signers() {
        return keys.signers();
    }

    /** All present and former keys, former ones last. */
    List<VerifierKey> keys() {
        return keys.known();
    }

    Path published() {
        return published;
    }

    Path state() {
        return state;
    }

    /** The verifier's trust policy: this log's current Ed25519 keys and the quorum of witnesses, without their addresses. */
    TlogPolicy policy() {
        List<TlogPolicy.Witness> witnesses = cosigning.witnesses().stream()
                .map(witness -> new TlogPolicy.Witness(witness.name(), witness.key()))
                .toList();
        return new TlogPolicy(
                keys.trusted().stream().map(TlogPolicy.Log::new).toList(),
                witnesses,
                cosigning.groups(),
                cosigning.quorum());
    }

    /** The witnesses with their addresses, and the quorum. */
    TlogPolicy cosigning() {
        return cosigning;
    }

    /** Reads the operator's file of witness, group and quorum lines; without it there are no witnesses. */
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
