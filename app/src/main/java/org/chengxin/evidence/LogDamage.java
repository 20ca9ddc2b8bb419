package org.chengxin.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the log's published files are what its checkpoint commits to: the newest entry is read again at each look, and one
 * that a reader has found damaged until its file is restored.
 */
@Component
class LogDamage {

    private static final Logger LOG = LoggerFactory.getLogger(LogDamage.class);
    private static final long NONE = -1;

    private final LogIdentity identity;
    private volatile long found = NONE;

    LogDamage(LogIdentity identity) {
        this.identity = identity;
    }

    /** The problem to answer with when an entry or its proof could not be read. */
    ProblemException at(long index, Exception why) {
        if (found != index) {
            LOG.error(
                    "the log's files are damaged at entry {}: {}; restore the file, see docs/operations.md（存证日志文件损坏，请恢复）",
                    index,
                    why.toString());
        }
        found = index;
        return new ProblemException(EvidenceProblem.LOG_DAMAGED, "log");
    }

    /** What is damaged, for the operator; a look during which a checkpoint was published is none. */
    Optional<String> look() {
        long index = found;
        String read = "";
        try {
            read = checkpoint();
            Checkpoint checkpoint = Checkpoint.parse(read);
            index = index == NONE ? checkpoint.size() - 1 : index;
            if (checkpoint.size() > 0) {
                new LogReader(LogSource.directory(identity.published()), checkpoint).entry(index);
            }
            found = NONE;
            return Optional.empty();
        } catch (IOException | VerificationException damaged) {
            if (isPassed(read)) {
                return Optional.empty();
            }
            at(index, damaged);
            return Optional.of("the log's files are damaged at entry " + index + ": " + damaged.getMessage());
        }
    }

    private boolean isPassed(String read) {
        try {
            return !checkpoint().equals(read);
        } catch (IOException | VerificationException unreadable) {
            return false;
        }
    }

    private String checkpoint() throws IOException, VerificationException {
        return Note.parse(Files.readAllBytes(identity.published().resolve("checkpoint")))
                .text();
    }
}
