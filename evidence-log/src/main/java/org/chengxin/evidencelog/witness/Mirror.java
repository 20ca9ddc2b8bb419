package org.chengxin.evidencelog.witness;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.chengxin.evidencelog.LogCopy;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.Checkpoint;

/**
 * A witness that keeps the whole log: when a checkpoint is offered it first pulls the files below it from the log's own
 * address, checks and stores them, and only then cosigns. Its copy lies in {@code <sha256 of the origin>/} and is served
 * as a log of its own (tlog-tiles), from which lost files are restored. While it copies, further requests for that log
 * are told 503.
 */
public final class Mirror implements Served {
    private final Path directory;
    private final Witness witness;
    private final Map<String, Followed> followed = new HashMap<>();

    private record Followed(LogCopy copy, ReentrantLock turn) {}

    private Mirror(Path directory, Witness witness) {
        this.directory = directory;
        this.witness = witness;
    }

    /** Opens or begins the mirror of that folder; refuses as {@link Witness#open} does. */
    public static Mirror open(Path directory, SigningKey key, Clock clock) throws IOException {
        return new Mirror(directory.toAbsolutePath(), Witness.open(directory, key, clock));
    }

    /** Follows the log that these keys are named like; {@code source} gives its files, pending ones included. */
    public synchronized void follow(List<VerifierKey> logKeys, LogSource source) {
        witness.trust(logKeys);
        for (VerifierKey logKey : logKeys) {
            String hash = Origins.hash(logKey.name());
            followed.putIfAbsent(hash, new Followed(new LogCopy(directory.resolve(hash), source), new ReentrantLock()));
        }
    }

    @Override
    public VerifierKey key() {
        return witness.key();
    }

    @Override
    public Answer addCheckpoint(byte[] body) throws IOException {
        Witness.Judged judged = witness.judge(body);
        if (judged.refusal() != null) {
            return judged.refusal();
        }
        Witness.Accepted accepted = requireNonNull(judged.submission());
        Followed log = followed(accepted.checkpoint().origin());
        if (!log.turn().tryLock()) {
            return Answer.of(Answer.BUSY, "This mirror is still copying; ask again later");
        }
        try {
            Answer refusal = witness.contradiction(accepted);
            return refusal == null ? store(log.copy(), accepted) : refusal;
        } finally {
            log.turn().unlock();
        }
    }

    @Override
    public Optional<byte[]> file(String hash, String path) throws IOException {
        if (path.equals("checkpoint")) {
            return witness.checkpoint(hash);
        }
        Path file = directory.resolve(hash).resolve(path).normalize();
        if (!file.startsWith(directory.resolve(hash)) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException collected) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        witness.close();
    }

    private Answer store(LogCopy copy, Witness.Accepted accepted) throws IOException {
        Checkpoint checkpoint = accepted.checkpoint();
        try {
            copy.to(checkpoint);
        } catch (VerificationException fault) {
            int status = fault.reason() == Reason.MISSING ? Answer.BUSY : Answer.UNPROVEN;
            return Answer.of(status, String.valueOf(fault.getMessage()));
        }
        Answer answer = witness.cosign(accepted);
        if (answer.status() == Answer.OK) {
            copy.collect();
        }
        return answer;
    }

    private synchronized Followed followed(String origin) {
        return requireNonNull(followed.get(Origins.hash(origin)));
    }
}
