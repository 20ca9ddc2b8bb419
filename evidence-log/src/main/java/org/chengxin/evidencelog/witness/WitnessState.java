package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.evidencelog.DamagedLogException;
import org.chengxin.evidencelog.file.DurableFiles;
import org.chengxin.evidencelog.file.FileOperations;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.Checkpoint;

/**
 * What a witness must not forget: for each log the last note it cosigned, its own line included, in
 * {@code <sha256 of the origin>/checkpoint}. Its own signature guards text and time against damage; the
 * log's line beside it is for readers, and comes anew with the next cosignature.
 */
final class WitnessState {
    private static final String CHECKPOINT = "checkpoint";

    /** The last cosigned note of one log, with the latest time this witness has stated for it. */
    record Cosigned(Note note, Checkpoint checkpoint, Instant at) {}

    private final Path directory;
    private final FileOperations operations;
    private final Map<String, Cosigned> logs = new HashMap<>();

    private WitnessState(Path directory, FileOperations operations) {
        this.directory = directory;
        this.operations = operations;
    }

    /**
     * Reads the state back.
     *
     * @throws DamagedLogException if a file is not a note that this key cosigned; the message says what to do
     */
    static WitnessState load(Path directory, VerifierKey key, FileOperations operations) throws IOException {
        WitnessState state = new WitnessState(directory, operations);
        try (Stream<Path> folders = Files.list(directory)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String hash = String.valueOf(folder.getFileName());
                if (hash.matches("[0-9a-f]{64}") && Files.exists(folder.resolve(CHECKPOINT))) {
                    state.logs.put(hash, read(folder.resolve(CHECKPOINT), hash, key));
                }
            }
        }
        return state;
    }

    synchronized Cosigned last(String origin) {
        return logs.getOrDefault(Origins.hash(origin), none(origin));
    }

    synchronized boolean knows(String hash) {
        return logs.containsKey(hash);
    }

    synchronized byte[] note(String hash) {
        Cosigned cosigned = logs.get(hash);
        return cosigned == null ? new byte[0] : cosigned.note().toBytes();
    }

    /** Durable on return; when it throws, the old note or the new one is on the disk and memory keeps the old one. */
    void store(Cosigned cosigned) throws IOException {
        String hash = Origins.hash(cosigned.checkpoint().origin());
        // a fresh one each time: after a failure it must not believe that a folder was made or synced
        DurableFiles files = new DurableFiles(operations);
        files.replace(
                directory.resolve(hash).resolve(CHECKPOINT), cosigned.note().toBytes());
        files.syncDirectories();
        synchronized (this) {
            logs.put(hash, cosigned);
        }
    }

    private static Cosigned none(String origin) {
        Checkpoint empty = new Checkpoint(origin, 0, Hash.EMPTY_TREE);
        return new Cosigned(new Note(empty.text(), List.of()), empty, Instant.EPOCH);
    }

    private static Cosigned read(Path file, String hash, VerifierKey key) throws IOException {
        try {
            Note note = Note.parse(Files.readAllBytes(file));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            Instant at = note.verify(List.of(key)).stream()
                    .flatMap(line -> line.cosignedAt().stream())
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            if (Origins.hash(checkpoint.origin()).equals(hash)) {
                return new Cosigned(note, checkpoint, at);
            }
            throw new DamagedLogException(file + " is the state of another log, " + checkpoint.origin() + advice(key));
        } catch (VerificationException fault) {
            throw new DamagedLogException(file + " is damaged: " + fault.getMessage() + advice(key), fault);
        }
    }

    private static String advice(VerifierKey key) {
        return ". The witness " + key.name() + " will not start: without the largest tree it cosigned it could be led"
                + " into a fork. Restore the file and the key of the same moment; if that is lost, retire the key and"
                + " start a witness with a new key in an empty folder.";
    }

    static byte[] bytes(Note note) {
        return note.text().getBytes(UTF_8);
    }
}
