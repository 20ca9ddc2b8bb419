package org.chengxin.intake.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chengxin.account.Organisation;
import org.chengxin.shared.ProblemException;
import org.chengxin.signature.ContentDigest;
import org.chengxin.signature.Ed25519;
import org.chengxin.signature.FileSignature;
import org.chengxin.signature.SignatureInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the signatures of requests (RFC 9421): by a good key of the organisation, over method, authority, path, query and the digest of
 * the content, within {@link #WINDOW} of now, and each once. An organisation without a key sends as it always did.
 */
@Component
public class SignedRequests {

    /** How far the sender's clock may differ from ours, and how long a request may be on its way. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** How long a signed file may lie before it is taken. */
    static final Duration FILE_WINDOW = Duration.ofDays(7);

    private static final List<String> COVERED = List.of("@method", "@authority", "@path", "content-digest");
    /** Bytes of a signed body in lines, which is held in memory: as many as of a batch. */
    private static final int LONGEST_LINES = 16 << 20;

    private static final int LONGEST_NONCE = 100;
    private static final String INPUT = "Signature-Input";

    private final SigningKeys keys;
    private final Clock clock;

    SignedRequests(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The content of a request whose signature is right, or need not be there. Its end throws if the content is not what was signed,
     * so it must be read to the end before anything is done with it.
     *
     * @throws ProblemException says what is wrong with the signature; nothing was read then
     */
    public InputStream content(Received request, InputStream content, Organisation sender) {
        List<SigningKey> good = keys.good(sender);
        SignatureInput input = input(request, good);
        if (input == null) {
            return content;
        }
        byte[] digest = digest(request, input);
        requireNow(input, WINDOW);
        requireSigned(request, input, good, WINDOW, null);
        return new SignedContent(content, digest);
    }

    /**
     * Takes the signature beside a file for used by a set, if it is right or need not be there.
     *
     * @param file the signature's fields, with the digest of what was found, and the file's name as the path
     * @param set may take it again; null: nobody may
     * @throws ProblemException says what is wrong with it
     */
    public void requireFile(Received file, Organisation sender, @Nullable String set) {
        List<SigningKey> good = keys.good(sender);
        SignatureInput input = input(file, good);
        if (input != null) {
            requireCovered(input, FileSignature.COVERED);
            requireNow(input, FILE_WINDOW);
            requireSigned(file, input, good, FILE_WINDOW, set);
        }
    }

    /** Null where nothing is signed, nor has to be. */
    private static @Nullable SignatureInput input(Received request, List<SigningKey> good) {
        String field = request.field(INPUT);
        if (field == null && !good.isEmpty()) {
            throw new ProblemException(SignatureProblem.MISSING, INPUT);
        }
        return field == null
                ? null
                : SignatureInput.read(field).orElseThrow(() -> new ProblemException(SignatureProblem.FORM, INPUT));
    }

    /**
     * The content of a request whose parts are stored while the rest still comes. One that is signed is read to its end first, since what
     * was signed is known only then.
     *
     * @throws ProblemException as of {@link #content}, or if the signed content is longer than a batch may be
     */
    public InputStream stream(Received request, InputStream content, Organisation sender) throws IOException {
        InputStream signed = content(request, content, sender);
        if (signed == content) {
            return content;
        }
        byte[] whole = signed.readNBytes(LONGEST_LINES + 1);
        if (whole.length > LONGEST_LINES) {
            throw new ProblemException(SignatureProblem.STREAM, "Content-Type");
        }
        return new ByteArrayInputStream(whole);
    }

    private static byte[] digest(Received request, SignatureInput input) {
        requireCovered(input, COVERED);
        if (request.query() != null && !input.components().contains("@query")) {
            throw new ProblemException(SignatureProblem.UNCOVERED, "@query");
        }
        if (request.field("Content-Encoding") != null) {
            // the digest is that of the packed bytes, which nobody sees once they are unpacked
            throw new ProblemException(SignatureProblem.CONTENT, "Content-Encoding");
        }
        return ContentDigest.read(request.field("Content-Digest"))
                .orElseThrow(() -> new ProblemException(SignatureProblem.CONTENT, "Content-Digest"));
    }

    private static void requireCovered(SignatureInput input, List<String> components) {
        for (String needed : components) {
            if (!input.components().contains(needed)) {
                throw new ProblemException(SignatureProblem.UNCOVERED, needed);
            }
        }
    }

    private void requireNow(SignatureInput input, Duration window) {
        Instant now = clock.instant();
        Instant created = input.number("created")
                .map(Instant::ofEpochSecond)
                .orElseThrow(() -> new ProblemException(SignatureProblem.UNCOVERED, "created"));
        boolean over = input.number("expires")
                .filter(end -> Instant.ofEpochSecond(end).isBefore(now))
                .isPresent();
        if (over || Duration.between(created, now).abs().compareTo(window) > 0) {
            throw new ProblemException(
                    SignatureProblem.CLOCK,
                    "created %s, server %s".formatted(created, now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
        }
    }

    private void requireSigned(
            Received request, SignatureInput input, List<SigningKey> good, Duration window, @Nullable String set) {
        String keyId = input.text("keyid").orElse("");
        SigningKey key = good.stream()
                .filter(each -> each.id().toString().equals(keyId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(SignatureProblem.UNKNOWN_KEY, "keyid"));
        String nonce = input.text("nonce")
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NONCE)
                .orElseThrow(() -> new ProblemException(SignatureProblem.UNCOVERED, "nonce"));
        String base = input.base(request::component)
                .orElseThrow(() -> new ProblemException(SignatureProblem.UNCOVERED, INPUT));
        boolean named = input.text("alg").orElse("ed25519").equals("ed25519");
        if (!named
                || input.signature(request.field("Signature"))
                        .filter(signature -> Ed25519.verify(key.key(), base, signature))
                        .isEmpty()) {
            throw new ProblemException(SignatureProblem.FORGED, "Signature");
        }
        if (!keys.use(key.id(), nonce, clock.instant(), window, set)) {
            throw new ProblemException(SignatureProblem.REPLAYED, "nonce");
        }
    }
}
