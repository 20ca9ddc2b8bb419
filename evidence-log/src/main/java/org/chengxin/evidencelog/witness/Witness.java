package org.chengxin.evidencelog.witness;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.evidencelog.file.DiskOperations;
import org.chengxin.evidencelog.file.DurableFiles;
import org.chengxin.evidencelog.file.FileOperations;
import org.chengxin.evidencelog.file.WriterLock;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.MerkleTree;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * A witness (C2SP tlog-witness): cosigns a checkpoint of a log it trusts if it extends everything cosigned before, and
 * remembers it durably before anyone sees the line. The folder belongs to one process. The times it states never go
 * back: while the clock is behind the last one stated, that one is stated again. Safe for use by several threads.
 */
public final class Witness implements Served {
    private final SigningKey key;
    private final Clock clock;
    private final WriterLock lock;
    private final WitnessState state;
    private final Map<String, List<VerifierKey>> trusted = new HashMap<>();
    private final Map<String, Object> turns = new HashMap<>();

    private Witness(SigningKey key, Clock clock, WriterLock lock, WitnessState state) {
        this.key = key;
        this.clock = clock;
        this.lock = lock;
        this.state = state;
    }

    /**
     * Opens or begins the witness of that folder.
     *
     * @param key of type {@code COSIGNATURE_V1}, used for nothing else
     * @throws org.chengxin.evidencelog.DamagedLogException if the state is damaged; the message says what to do
     * @throws org.chengxin.evidencelog.file.LogInUseException if another process has the folder
     */
    public static Witness open(Path directory, SigningKey key, Clock clock) throws IOException {
        return open(directory, key, clock, new DiskOperations());
    }

    static Witness open(Path directory, SigningKey key, Clock clock, FileOperations operations) throws IOException {
        requireNonNull(clock, "clock is null");
        if (key.verifier().type() != SignatureType.COSIGNATURE_V1) {
            throw new IllegalArgumentException("A witness signs with a cosignature key, not " + key);
        }
        Path folder = directory.toAbsolutePath();
        DurableFiles folders = new DurableFiles(operations);
        folders.createDirectories(folder);
        folders.syncDirectories();
        WriterLock lock = WriterLock.take(folder.resolve("lock"));
        boolean opened = false;
        try {
            Witness witness = new Witness(key, clock, lock, WitnessState.load(folder, key.verifier(), operations));
            opened = true;
            return witness;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** Trusts these Ed25519 keys for the logs they are named like, besides those trusted already. */
    public synchronized void trust(List<VerifierKey> logKeys) {
        for (VerifierKey logKey : logKeys) {
            if (logKey.type() != SignatureType.ED25519) {
                throw new IllegalArgumentException("A witness knows a log by its Ed25519 key, not by " + logKey);
            }
        }
        for (VerifierKey logKey : logKeys) {
            List<VerifierKey> keys = new ArrayList<>(trusted.getOrDefault(logKey.name(), List.of()));
            if (!keys.contains(logKey)) {
                keys.add(logKey);
            }
            trusted.put(logKey.name(), List.copyOf(keys));
            turns.putIfAbsent(logKey.name(), new Object());
        }
    }

    @Override
    public VerifierKey key() {
        return key.verifier();
    }

    /**
     * Answers one {@code add-checkpoint} request (docs/formats/evidence-log.md has the statuses). A 200 is durable.
     *
     * @throws IOException if the state cannot be written; then nothing was cosigned, and the request may be repeated
     */
    @Override
    public Answer addCheckpoint(byte[] body) throws IOException {
        Judged judged = judge(body);
        return judged.refusal() != null ? judged.refusal() : cosign(requireNonNull(judged.submission()));
    }

    /** The last cosigned note of the log whose origin has this hash (lower-case hex). */
    public Optional<byte[]> checkpoint(String sha256OfOriginHex) {
        return state.knows(sha256OfOriginHex) ? Optional.of(state.note(sha256OfOriginHex)) : Optional.empty();
    }

    @Override
    public Optional<byte[]> file(String hash, String path) {
        return path.equals("checkpoint") ? checkpoint(hash) : Optional.empty();
    }

    /** What was cosigned last for this log, or its empty tree. */
    Checkpoint last(String origin) {
        return state.last(origin).checkpoint();
    }

    /** A request that has passed 404, 403 and 400, or the refusal. */
    record Judged(@Nullable Answer refusal, @Nullable Accepted submission) {}

    record Accepted(Note note, List<NoteSignature> held, Checkpoint checkpoint, Submission.Head head) {}

    Judged judge(byte[] body) {
        Submission submission;
        try {
            submission = Submission.parse(body);
        } catch (VerificationException malformed) {
            return refused(Answer.MALFORMED, malformed);
        }
        List<VerifierKey> keys = keys(submission.origin());
        if (keys.isEmpty()) {
            return new Judged(Answer.of(Answer.UNKNOWN, "This witness does not know the log"), null);
        }
        List<NoteSignature> held;
        try {
            held = submission.note().verify(keys);
        } catch (VerificationException untrusted) {
            return refused(Answer.UNTRUSTED, untrusted);
        }
        try {
            Checkpoint checkpoint = Checkpoint.parse(submission.note().text());
            Submission.Head head = submission.parseHead();
            if (head.old() > checkpoint.size()) {
                return new Judged(
                        Answer.of(Answer.MALFORMED, "old " + head.old() + " is beyond size " + checkpoint.size()),
                        null);
            }
            return new Judged(null, new Accepted(submission.note(), held, checkpoint, head));
        } catch (VerificationException malformed) {
            return refused(Answer.MALFORMED, malformed);
        }
    }

    /** The refusal that what was cosigned before asks for, or null. */
    @Nullable
    Answer contradiction(Accepted accepted) {
        Checkpoint last = last(accepted.checkpoint().origin());
        if (accepted.head().old() != last.size()) {
            return Answer.conflict(last.size());
        }
        try {
            requireExtends(last, accepted.checkpoint(), accepted.head().proof());
            return null;
        } catch (VerificationException unproven) {
            return Answer.of(Answer.UNPROVEN, String.valueOf(unproven.getMessage()));
        }
    }

    /** Check and store are one step for each log. */
    Answer cosign(Accepted accepted) throws IOException {
        synchronized (turn(accepted.checkpoint().origin())) {
            Answer refusal = contradiction(accepted);
            if (refusal != null) {
                return refusal;
            }
            WitnessState.Cosigned last = state.last(accepted.checkpoint().origin());
            Instant now = clock.instant();
            Instant at = now.isBefore(last.at()) ? last.at() : now;
            NoteSignature line = NoteSignature.by(key.at(at), WitnessState.bytes(accepted.note()));
            Note note = new Note(accepted.note().text(), onePerKey(accepted.held())).withSignatures(List.of(line));
            state.store(new WitnessState.Cosigned(note, accepted.checkpoint(), at));
            return Answer.cosigned(line.line());
        }
    }

    /** A log may send a hundred lines of its own; a note with one more would be none. */
    private static List<NoteSignature> onePerKey(List<NoteSignature> held) {
        Map<String, NoteSignature> lines = new LinkedHashMap<>();
        held.forEach(line -> lines.putIfAbsent(line.name() + '+' + line.keyId(), line));
        return List.copyOf(lines.values());
    }

    private static void requireExtends(Checkpoint last, Checkpoint next, List<Hash> proof)
            throws VerificationException {
        if (last.size() > 0 || next.size() == 0) {
            MerkleTree.verifyConsistency(last.size(), next.size(), last.root(), next.root(), proof);
        } else if (!proof.isEmpty()) {
            throw new VerificationException(
                    VerificationException.Reason.WRONG_SIZE, "Nothing is to be proven from size 0");
        }
    }

    private synchronized List<VerifierKey> keys(String origin) {
        return trusted.getOrDefault(origin, List.of());
    }

    private synchronized Object turn(String origin) {
        return requireNonNull(turns.get(origin));
    }

    private static Judged refused(int status, VerificationException why) {
        return new Judged(Answer.of(status, String.valueOf(why.getMessage())), null);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
