package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;

/** The log's talk with one witness: remembers its size, asks, and asks once more if the size was another. */
final class Conversation {
    private static final int MAXIMUM_LINES = 16;
    private static final int MAXIMUM_ANSWER = 64 * 1024;
    private static final int LONGEST_REASON = 200;

    private final WitnessClient.Peer peer;
    private final WitnessTransport transport;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long size;

    Conversation(WitnessClient.Peer peer, WitnessTransport transport) {
        this.peer = peer;
        this.transport = transport;
    }

    /** The log's own files failed, not the witness. */
    static final class OwnTreeException extends Exception {
        private static final long serialVersionUID = 1;

        OwnTreeException(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, VerificationException {
            if (getCause() instanceof VerificationException fault) {
                throw fault;
            }
            throw new IOException("The log's own tiles could not be read", getCause());
        }
    }

    /** One checkpoint put to the witness. */
    static final class Question implements Callable<NoteSignature> {
        private final Conversation conversation;
        private final Note note;
        private final LogReader tree;
        private final AtomicBoolean begun = new AtomicBoolean();

        Question(Conversation conversation, Note note, LogReader tree) {
            this.conversation = conversation;
            this.note = note;
            this.tree = tree;
        }

        @Override
        public NoteSignature call() throws IOException, OwnTreeException {
            if (!begun.compareAndSet(false, true)) {
                throw new IOException("begun too late");
            }
            try {
                return conversation.ask(note, tree);
            } finally {
                conversation.busy.set(false);
            }
        }

        void endUnlessBegun() {
            if (begun.compareAndSet(false, true)) {
                conversation.busy.set(false);
            }
        }
    }

    /** Whether the witness may be asked: it is not while it still answers. */
    boolean begin() {
        return busy.compareAndSet(false, true);
    }

    String name() {
        return peer.key().name();
    }

    String key() {
        return peer.key().toString();
    }

    private NoteSignature ask(Note note, LogReader tree) throws IOException, OwnTreeException {
        long known = Math.min(size, tree.checkpoint().size());
        WitnessTransport.Reply reply = post(known, note, tree);
        if (reply.status() == Answer.CONFLICT) {
            known = told(reply, tree.checkpoint().size());
            reply = post(known, note, tree);
        }
        if (reply.status() != Answer.OK) {
            throw new IOException("answers " + reply.status() + ": " + plain(text(reply)));
        }
        NoteSignature line = line(note, text(reply));
        size = tree.checkpoint().size();
        return line;
    }

    private WitnessTransport.Reply post(long old, Note note, LogReader tree) throws IOException, OwnTreeException {
        List<Hash> proof;
        try {
            proof = tree.consistencyProof(old);
        } catch (IOException | VerificationException own) {
            throw new OwnTreeException(own);
        }
        String prefix = peer.prefix().toString();
        URI address = URI.create((prefix.endsWith("/") ? prefix : prefix + '/') + "add-checkpoint");
        return transport.post(address, Submission.encode(old, proof, note));
    }

    /** The size the witness says it is at; one that this log never had is nothing the log follows. */
    private static long told(WitnessTransport.Reply reply, long own) throws IOException {
        String text = text(reply);
        if (!reply.contentType().equals(Answer.SIZE) || !text.matches("(0|[1-9][0-9]{0,17})\n")) {
            throw new IOException("answers 409 without its size");
        }
        long told = Long.parseLong(text.strip());
        if (told > own) {
            throw new IOException("claims size " + told + ", this log has " + own
                    + ": the log was set back to an older state, or the witness errs");
        }
        return told;
    }

    private NoteSignature line(Note note, String answer) throws IOException {
        List<String> reasons = new ArrayList<>();
        for (String line : answer.lines().limit(MAXIMUM_LINES).toList()) {
            try {
                NoteSignature signature = NoteSignature.parse(line);
                if (!signature.names(peer.key())) {
                    reasons.add("a line of another key, " + signature.name());
                } else if (!peer.key().verify(note.text().getBytes(UTF_8), signature.signature())) {
                    reasons.add("a line that does not hold under its key");
                } else {
                    return signature;
                }
            } catch (VerificationException malformed) {
                reasons.add("a malformed line");
            }
        }
        throw new IOException("no cosignature, but " + (reasons.isEmpty() ? "nothing" : String.join(", ", reasons)));
    }

    private static String text(WitnessTransport.Reply reply) throws IOException {
        byte[] body = reply.body();
        if (body.length > MAXIMUM_ANSWER) {
            throw new IOException("answers with " + body.length + " bytes");
        }
        return new String(body, UTF_8);
    }

    /** What a stranger said, fit for one line of a page or a log. */
    static String plain(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
