package org.chengxin.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chengxin.database.DataDirectory;
import org.chengxin.evidence.key.Keyring;
import org.chengxin.evidence.key.LogKeys;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.springframework.stereotype.Component;

/** Who this log is: its origin and keys, made at first start and kept in the data directory. */
@Component
class LogIdentity implements LogKeys.Holder {

    private final String origin;
    private final LogKeys keys;
    private final Path published;
    private final Path state;

    LogIdentity(DataDirectory directory, LogSettings settings, Keyring keyring, Clock clock) {
        published = directory.folder("log/public");
        state = directory.folder("log/state");
        origin = new String(
                kept(directory, "log/origin", settings.origin().getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
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

    /** Those that sign now; during the overlap of a rotation the old ones before the new ones. */
    List<SigningKey> signers() {
        return keys.signers();
    }

    /** Every key that signs or signed, former ones last. */
    List<VerifierKey> keys() {
        return keys.known();
    }

    Path published() {
        return published;
    }

    Path state() {
        return state;
    }

    /** What a verifier trusts: this log's Ed25519 keys that sign now. */
    TlogPolicy policy() {
        return new TlogPolicy(keys.trusted().stream().map(TlogPolicy.Log::new).toList(), List.of(), List.of(), "none");
    }

    private static byte[] kept(DataDirectory directory, String file, byte[] otherwise) {
        if (!directory.has(file)) {
            directory.writePrivate(file, otherwise);
        }
        return directory.read(file);
    }
}
