package org.chengxin.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chengxin.account.Organisation;
import org.chengxin.evidence.feed.Foreground;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.field.Problems;
import org.chengxin.intake.Reports.ItemProblem;
import org.chengxin.intake.Reports.Remarks;
import org.chengxin.intake.Reports.Result;
import org.chengxin.intake.Reports.UnattributedFacts;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.guard.Slots;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes batches of reports, whether a program sent them or a page read them from a file that a person uploaded. */
@Component
class Submissions {

    /** The most request bodies in memory at once; a request that waits longer than two seconds is told to retry. */
    private static final int AT_ONCE = 8;

    /** The limit of one reporter, waiting requests included, so that a slow sender does not occupy all slots. */
    private static final int OF_ONE = 7;

    private static final int WAIT_SECONDS = 2;

    /** A stream waits longer for the place of its next batch, since what it has sent cannot be sent to another server. */
    private static final int STREAM_WAIT_SECONDS = 60;

    /** A batch of so many items is work in the foreground, which what follows from reports gives way to. */
    private static final int BULK = 100;

    /** Permitted words that a problem tells. */
    private static final int WORDS = 20;

    private static final Problems NONE = new Problems();

    private final RequestReader reader;
    private final Intake intake;
    private final BatchReceipts receipts;
    private final MessageLog messages;
    private final Texts texts;
    private final QuorumGrace quorum;
    private final Foreground foreground;
    private final ObjectProvider<UnattributedFacts> unattributed;
    private final ObjectProvider<Remarks> remarks;
    private final Slots reporters = new Slots();
    private final Semaphore gate = new Semaphore(AT_ONCE, true);

    Submissions(
            RequestReader reader,
            Intake intake,
            BatchReceipts receipts,
            MessageLog messages,
            Texts texts,
            QuorumGrace quorum,
            Foreground foreground,
            ObjectProvider<UnattributedFacts> unattributed,
            ObjectProvider<Remarks> remarks) {
        this.reader = reader;
        this.intake = intake;
        this.receipts = receipts;
        this.messages = messages;
        this.texts = texts;
        this.quorum = quorum;
        this.foreground = foreground;
        this.unattributed = unattributed;
        this.remarks = remarks;
    }

    /** Work that occupies one of a reporter's places. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /** How the items of a batch are read, once there is memory for them. */
    @FunctionalInterface
    private interface Reading {
        List<Item> of(Reporter reporter) throws IOException;
    }

    /** The results of a batch, in item order, and its receipt. */
    record Taken(List<Result> results, Receipt receipt) {}

    /** One request. */
    Taken take(Organisation organisation, InputStream body) throws IOException, InterruptedException {
        DigestInputStream digested = new DigestInputStream(body, Sha256.digest());
        return hold(
                organisation,
                () -> entered(
                        WAIT_SECONDS,
                        () -> taken(
                                organisation,
                                reporter -> read(reporter, digested),
                                () -> digested.getMessageDigest().digest())));
    }

    /**
     * One batch of a stream that holds a place.
     *
     * @param sha256 of the batch as it came
     */
    Taken take(Organisation organisation, List<Lines.Line> lines, byte[] sha256)
            throws IOException, InterruptedException {
        return entered(
                STREAM_WAIT_SECONDS, () -> taken(organisation, reporter -> reader.read(reporter, lines), () -> sha256));
    }

    /** Checks a request as {@link #take(Organisation, InputStream)} would, and keeps nothing: items without problems are valid. */
    List<Result> check(Organisation organisation, InputStream body) throws IOException, InterruptedException {
        Reporter reporter = Reports.reporter(organisation);
        return hold(
                organisation,
                () -> entered(
                        WAIT_SECONDS,
                        () -> read(reporter, body).stream()
                                .map(item -> item.outcome() == null
                                        ? new Result(item.key, "valid", null, List.of())
                                        : result(item, Set.of(), Map.of()))
                                .toList()));
    }

    /** To the end of the body, which may say that it is not what was signed. */
    private List<Item> read(Reporter reporter, InputStream body) throws IOException {
        List<Item> items = reader.read(reporter, body);
        body.transferTo(OutputStream.nullOutputStream());
        return items;
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

    private <T> T entered(int seconds, Work<T> work) throws IOException, InterruptedException {
        if (!gate.tryAcquire(seconds, TimeUnit.SECONDS)) {
            throw new ProblemException(IntakeProblem.BUSY, "reports");
        }
        try {
            return work.run();
        } finally {
            gate.release();
        }
    }

    private Taken taken(Organisation organisation, Reading reading, Supplier<byte[]> sha256) throws IOException {
        if (quorum.isOverdue()) {
            throw new ProblemException(IntakeProblem.PROOFS_WAIT, "log");
        }
        long start = System.nanoTime();
        Reporter reporter = Reports.reporter(organisation);
        List<Item> items = reading.of(reporter);
        Supplier<Receipt> taking = () -> {
            intake.take(reporter, items);
            return receipts.sign(reporter, items, sha256.get());
        };
        Receipt receipt = items.size() < BULK ? taking.get() : foreground.run(taking);
        messages.record(reporter, items, receipt, (System.nanoTime() - start) / 1_000_000);
        Set<FactId> held = new HashSet<>();
        unattributed.forEach(owner -> held.addAll(owner.among(Item.created(items, Set.of(owner.type())))));
        Map<FactId, Problems> remarked = new HashMap<>();
        remarks.forEach(owner -> remarked.putAll(owner.of(Item.created(items, owner.types()))));
        return new Taken(
                items.stream().map(item -> result(item, held, remarked)).toList(), receipt);
    }

    private Result result(Item item, Set<FactId> held, Map<FactId, Problems> remarked) {
        Outcome outcome = item.outcome();
        if (outcome instanceof Outcome.Created created) {
            Boolean unattributed = held.contains(created.id()) ? Boolean.TRUE : null;
            return new Result(
                    item.key,
                    "created",
                    created.id().toString(),
                    told(remarked.getOrDefault(created.id(), NONE).all()),
                    unattributed);
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            return result(item, "duplicate", duplicate.id());
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            FactId standing = rejected.standing();
            return new Result(
                    item.key, "rejected", standing == null ? null : standing.toString(), told(rejected.problems()));
        }
        throw new IllegalStateException("an item was left undecided");
    }

    private List<ItemProblem> told(List<Problems.Found> problems) {
        return problems.stream()
                .map(found -> new ItemProblem(found.code(), found.pointer(), detail(found)))
                .toList();
    }

    private String detail(Problems.Found found) {
        String detail = texts.of("problem." + found.code());
        if (found.permitted().isEmpty()) {
            return detail;
        }
        String told = found.permitted().stream().limit(WORDS).collect(Collectors.joining(", "));
        return detail + texts.of(found.permitted().size() > WORDS ? "intake.permitted-some" : "intake.permitted", told);
    }

    private static Result result(Item item, String status, FactId id) {
        return new Result(item.key, status, id.toString(), List.of());
    }
}
