package org.chengxin.cli.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.chengxin.cli.verify.Finding.Word;
import org.chengxin.cli.verify.Verdict.Inclusion;
import org.chengxin.cli.verify.Verdict.Redaction;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Comes from evidence and policy to a verdict: a pure function, the same as in the offline page. */
final class Verification {

    private final TlogPolicy policy;

    private Verification(TlogPolicy policy) {
        this.policy = policy;
    }

    /** The time stamp is not looked at here. */
    static Verdict of(Presented presented, TlogPolicy policy) throws UnreadableException {
        RecordFile record = presented.record() == null ? null : RecordFile.parse(presented.record());
        try {
            Verification verification = new Verification(policy);
            Proven proven = verification.prove(presented.proof(), presented.entry());
            byte[] checkpoint = presented.checkpoint();
            if (checkpoint != null && !Arrays.equals(checkpoint, proven.checkpoint())) {
                return Verdict.of(Finding.CHECKPOINT_DIFFERS);
            }
            SealedEntry sealed = parse(presented.entry()).orElse(null);
            if (sealed == null) {
                return Verdict.of(Finding.OTHER_FORMAT);
            }
            Verdict verdict = record == null
                    ? Verdict.of(Finding.ENTRY_SEALED)
                    : verification.compare(
                            sealed, record, proven.accepted().checkpoint().origin());
            return new Verdict(
                    verdict.finding(),
                    verdict.detail(),
                    proven.inclusion(sealed),
                    verdict.redaction(),
                    record == null ? null : named(record));
        } catch (VerificationException failed) {
            return Verdict.of(Finding.of(failed), failed.getMessage());
        }
    }

    /** An entry that the policy accepts to be in its log. */
    private record Proven(long index, TlogPolicy.Accepted accepted, byte[] checkpoint) {

        Inclusion inclusion(SealedEntry sealed) {
            return new Inclusion(
                    index,
                    accepted.checkpoint().size(),
                    accepted.checkpoint().origin(),
                    sealed.sealedAt(),
                    accepted.cosigned());
        }
    }

    private Proven prove(byte[] proof, byte[] entry) throws VerificationException {
        TlogProof parsed = TlogProof.parse(proof);
        TlogPolicy.Accepted accepted = parsed.verify(entry, policy);
        return new Proven(parsed.index(), accepted, parsed.checkpoint().toBytes());
    }

    private static Optional<SealedEntry> parse(byte[] entry) {
        try {
            return Optional.of(SealedEntry.parse(entry));
        } catch (IllegalArgumentException otherFormat) {
            return Optional.empty();
        }
    }

    private Verdict compare(SealedEntry sealed, RecordFile record, String origin) throws UnreadableException {
        if (record.position() >= sealed.commitments().size()) {
            return Verdict.of(Finding.POSITION_OUTSIDE);
        }
        return record instanceof RecordFile.Erased erased
                ? redacted(sealed, erased, origin)
                : Verdict.of(open(sealed, (RecordFile.Open) record));
    }

    private static Verdict.Named named(RecordFile record) throws UnreadableException {
        if (record instanceof RecordFile.Open open) {
            JsonNode content = content(open.payload());
            Verdict.Withheld withheld = open.withheld() != null
                    ? Verdict.Withheld.SHOWN
                    : content.has("withheld") ? Verdict.Withheld.HIDDEN : Verdict.Withheld.NONE;
            return new Verdict.Named(said(content, "id", open.id()), said(content, "type", open.type()), withheld);
        }
        return new Verdict.Named(((RecordFile.Erased) record).id(), null, Verdict.Withheld.NONE);
    }

    private static @Nullable String said(JsonNode content, String name, @Nullable String label) {
        return content.path(name).isString() ? content.path(name).stringValue() : label;
    }

    private static Finding open(SealedEntry sealed, RecordFile.Open record) throws UnreadableException {
        if (!opens(sealed, record)) {
            return Finding.RECORD_DIFFERS;
        }
        JsonNode content = content(record.payload());
        boolean labelled = agrees(content, "id", record.id()) && agrees(content, "type", record.type());
        if (!labelled) {
            return Finding.LABEL_DIFFERS;
        }
        return holds(content, record.withheld()) ? Finding.RECORD_SEALED : Finding.WITHHELD_DIFFERS;
    }

    /** Whether the part that is not published, if it is shown, is the one whose commitment stands in the content. */
    private static boolean holds(JsonNode content, RecordFile.@Nullable Withheld withheld) throws UnreadableException {
        if (withheld == null) {
            return true;
        }
        boolean committed = withheld.salt().length == SealedEntry.LENGTH
                && Base64.getEncoder()
                        .encodeToString(SealedEntry.commitment(withheld.salt(), withheld.payload()))
                        .equals(content.path("withheld").asString(""));
        content(withheld.payload());
        return committed;
    }

    private Verdict redacted(SealedEntry sealed, RecordFile.Erased erased, String origin) throws UnreadableException {
        Proven proven;
        try {
            proven = prove(erased.proof(), erased.entry());
        } catch (VerificationException failed) {
            boolean unknown = Finding.of(failed).word() == Word.UNKNOWN;
            return Verdict.of(unknown ? Finding.ERASURE_UNKNOWN : Finding.ERASURE_UNPROVEN, failed.getMessage());
        }
        SealedEntry erasureEntry = parse(erased.entry()).orElse(null);
        boolean sealedThere = erasureEntry != null
                && proven.accepted().checkpoint().origin().equals(origin)
                && erased.erasure().position() < erasureEntry.commitments().size()
                && open(erasureEntry, erased.erasure()) == Finding.RECORD_SEALED;
        if (!sealedThere) {
            return Verdict.of(Finding.ERASURE_UNPROVEN);
        }
        JsonNode content = content(erased.erasure().payload());
        String commitment =
                Base64.getEncoder().encodeToString(sealed.commitments().get(erased.position()));
        boolean ofThis = content.path("type").asString("").equals("erasure")
                && content.path("commitment").asString("").equals(commitment)
                && agrees(content, "erases", erased.id());
        return ofThis
                ? new Verdict(Finding.ERASED, "", null, redaction(proven.index(), content), null)
                : Verdict.of(Finding.ERASURE_OF_ANOTHER);
    }

    private static Redaction redaction(long index, JsonNode content) {
        return new Redaction(
                index, content.path("at").asString(""), content.path("basis").asString(""));
    }

    private static boolean opens(SealedEntry sealed, RecordFile.Open record) {
        return record.salt().length == SealedEntry.LENGTH
                && Arrays.equals(
                        SealedEntry.commitment(record.salt(), record.payload()),
                        sealed.commitments().get(record.position()));
    }

    /** Empty if the sealed bytes are no JSON: they are proven all the same. */
    private static JsonNode content(byte[] payload) throws UnreadableException {
        JsonNode content = StrictJson.read(payload);
        if (content == null && StrictJson.isAmbiguous(payload)) {
            throw new UnreadableException(
                    "the sealed content says something twice, or is not UTF-8: others would read something else in it",
                    "封存的内容中有重复的成员，或不是 UTF-8 编码，不同的程序会读出不同的内容");
        }
        return content == null ? MissingNode.getInstance() : content;
    }

    /** A label that only one of the two has says nothing. */
    private static boolean agrees(JsonNode content, String name, @Nullable String label) {
        JsonNode said = content.path(name);
        return label == null || said.isMissingNode() || said.asString("").equals(label);
    }
}
