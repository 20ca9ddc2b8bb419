package org.chengxin.evidencelog.witness;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.chengxin.evidencelog.note.VerifierKey;

/** What a {@link WitnessServer} serves: a witness or a mirror. */
public interface Served extends Closeable {
    /** The key that others check it with. */
    VerifierKey key();

    /** Answers one {@code add-checkpoint} request; when it throws, nothing was cosigned. */
    Answer addCheckpoint(byte[] body) throws IOException;

    /** The file at {@code path} below the prefix of the log whose origin has this hash, if it is there. */
    Optional<byte[]> file(String hash, String path) throws IOException;
}
