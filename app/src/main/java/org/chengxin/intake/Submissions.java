package org.chengxin.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chengxin.account.Organisation;
import org.chengxin.intake.Reports.ItemProblem;
import org.chengxin.intake.Reports.Result;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.guard.Slots;
import org.springframework.stereotype.Component;

/** Takes requests of reports, whether a program sent them or a page read them from a file that a person uploaded. */
@Component
class Submissions {

    /** The most request bodies in memory at once; a request that waits longer than two seconds is told to retry. */
    private static final int AT_ONCE = 8;

    /** The limit of one reporter, waiting requests included, so that a slow sender does not occupy all slots. */
    private static final int OF_ONE = 7;

    private static final int WAIT_SECONDS = 2;

    /** A stream waits longer for the place of its next batch, since what it has sent cannot be sent to another server. */
    private static final int STREAM_WAIT_SECONDS = 60;

    private final RequestReader reader;
    private final Intake intake;
    private final MessageLog messages;
    private final Texts texts;
    private final QuorumGrace quorum;
    private final Slots reporters = new Slots();
    private final Semaphore gate = new Semaphore(AT_ONCE, true);

    Submissions(RequestReader reader, Intake intake, MessageLog messages, Texts texts, QuorumGrace quorum) {
        this.reader = reader;
        this.intake = intake;
        this.messages = messages;
        this.texts = texts;
        this.quorum = quorum;
    }

    /** Work that occupies one of a reporter's places. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /** How the items of a request are read, once there is memory for them. */
    @FunctionalInterface
    private interface Reading {
        List<Item> of(Reporter reporter) throws IOException;
    }

    /** One request. */
    List<Result> take(Organisation organisation, InputStream body) throws IOException, InterruptedException {
        return hold(organisation, () -> entered(organisation, WAIT_SECONDS, reporter -> reader.read(reporter, body)));
    }

    /** One batch of a stream that holds a place. */
    List<Result> take(Organisation organisation, List<Lines.Line> lines) throws IOException, InterruptedException {
        return entered(organisation, STREAM_WAIT_SECONDS, reporter -> reader.read(reporter, lines));
    }

    /** Runs the work in one of the reporter's places. */
    <T> T hold(Organisation organisation, Work<T> work) throws IOException, InterruptedException {
        String reporter = organisation.id().toString();
        if (!reporters.enter(reporter, OF_ONE)) {
            throw new ProblemException(IntakeProblem.BUSY, "reports");
        }
        try {
            return work.run();
        } finally {
            reporters.leave(reporter);
        }
    }

    private List<Result> entered(Organisation organisation, int seconds, Reading reading)
            throws IOException, InterruptedException {
        if (!gate.tryAcquire(seconds, TimeUnit.SECONDS)) {
            throw new ProblemException(IntakeProblem.BUSY, "reports");
        }
        try {
            return taken(organisation, reading);
        } finally {
            gate.release();
        }
    }

    private List<Result> taken(Organisation organisation, Reading reading) throws IOException {
        if (quorum.isOverdue()) {
            throw new ProblemException(IntakeProblem.PROOFS_WAIT, "log");
        }
        long start = System.nanoTime();
        Reporter reporter = Reports.reporter(organisation);
        List<Item> items = reading.of(reporter);
        intake.take(reporter, items);
        messages.record(reporter, items, (System.nanoTime() - start) / 1_000_000);
        return items.stream().map(this::result).toList();
    }

    private Result result(Item item) {
        Outcome outcome = item.outcome();
        if (outcome instanceof Outcome.Created created) {
            return result(item, "created", created.id());
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            return result(item, "duplicate", duplicate.id());
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            List<ItemProblem> told = rejected.problems().stream()
                    .map(found -> new ItemProblem(found.code(), found.pointer(), texts.of("problem." + found.code())))
                    .toList();
            FactId standing = rejected.standing();
            return new Result(item.key, "rejected", standing == null ? null : standing.toString(), told);
        }
        throw new IllegalStateException("an item was left undecided");
    }

    private static Result result(Item item, String status, FactId id) {
        return new Result(item.key, status, id.toString(), List.of());
    }
}
