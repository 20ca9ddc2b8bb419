package org.chengxin.evidencelog.witness;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.chengxin.evidencelog.Cosigner;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.TlogPolicy;

/**
 * The log's side of the witness protocol: asks all witnesses at once and waits until each has answered or the deadline
 * has come. Whatever they answer, the log's own state stays as it is: a line that does not hold, or a size that the log
 * never had, is a complaint to show, no more. A witness that is still busy with an earlier question is left out.
 */
public final class WitnessClient implements Cosigner, Closeable {
    public static final Duration DEADLINE = Duration.ofSeconds(2);

    /** A witness by its key, and the prefix before {@code /add-checkpoint}. */
    public record Peer(VerifierKey key, URI prefix) {}

    /** How the last question to a witness ended; {@code why} is empty if it cosigned. */
    public record Outcome(String name, boolean cosigned, String why, Instant at) {}

    private final List<Conversation> conversations;
    private final Duration deadline;
    private final Clock clock;
    private final ThreadPoolExecutor threads;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    public WitnessClient(List<Peer> peers, WitnessTransport transport, Duration deadline, Clock clock) {
        this.conversations =
                peers.stream().map(peer -> new Conversation(peer, transport)).toList();
        this.deadline = requireNonNull(deadline, "deadline is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.threads = new ThreadPoolExecutor(
                0,
                Math.max(1, 2 * peers.size()),
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                WitnessClient::thread);
    }

    /** With the JDK's HTTP client, two seconds and the system clock. */
    public WitnessClient(List<Peer> peers) {
        this(peers, WitnessTransport.http(), DEADLINE, Clock.systemUTC());
    }

    /** The witnesses of a policy that have an address there. */
    public static List<Peer> peers(TlogPolicy policy) {
        List<Peer> peers = new ArrayList<>();
        for (TlogPolicy.Witness witness : policy.witnesses()) {
            witness.url().ifPresent(url -> peers.add(new Peer(witness.key(), URI.create(url))));
        }
        return List.copyOf(peers);
    }

    /**
     * The lines of all witnesses that answered in time with one that holds.
     *
     * @throws VerificationException if the log's own tiles do not give the proof that a witness asked for
     */
    @Override
    public List<NoteSignature> cosign(Note note, LogReader tree) throws IOException, VerificationException {
        List<Conversation> asked = new ArrayList<>();
        List<Conversation.Question> questions = new ArrayList<>();
        for (Conversation conversation : conversations) {
            if (conversation.begin()) {
                asked.add(conversation);
                questions.add(new Conversation.Question(conversation, note, tree));
            } else {
                tell(conversation, "still busy with an earlier checkpoint");
            }
        }
        List<Future<NoteSignature>> answers;
        try {
            answers = threads.invokeAll(questions, deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while witnesses were asked");
        } catch (RejectedExecutionException closed) {
            throw new IOException("The witnesses' client is closed", closed);
        } finally {
            // one that never began has nobody else to end it
            questions.forEach(Conversation.Question::endUnlessBegun);
        }
        List<NoteSignature> lines = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            collect(asked.get(i), answers.get(i), lines);
        }
        return lines;
    }

    /** The last outcome of each witness that was asked, for pages and alarms. */
    public List<Outcome> outcomes() {
        synchronized (outcomes) {
            return List.copyOf(outcomes.values());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void collect(Conversation conversation, Future<NoteSignature> answer, List<NoteSignature> lines)
            throws IOException, VerificationException {
        try {
            lines.add(answer.get());
            tell(conversation, "");
        } catch (CancellationException late) {
            tell(conversation, "no answer within " + deadline.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while witnesses were asked");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof Conversation.OwnTreeException own) {
                own.rethrow();
            }
            tell(conversation, Conversation.plain(String.valueOf(cause == null ? failed : cause.getMessage())));
        }
    }

    private void tell(Conversation conversation, String why) {
        String name = conversation.name();
        synchronized (outcomes) {
            outcomes.put(conversation.key(), new Outcome(name, why.isEmpty(), why, clock.instant()));
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ask-witness");
        thread.setDaemon(true);
        return thread;
    }
}
