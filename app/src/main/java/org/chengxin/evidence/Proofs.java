package org.chengxin.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chengxin.evidence.EntryStore.Place;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public proofs that facts are in the log; they reveal nothing of a fact's content. */
@Component
public class Proofs {

    /** The payload version of facts sealed in two parts. */
    private static final int SPLIT = 2;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EntryStore store;
    private final LogIdentity identity;
    private final SignedState signed;
    private final LogDamage damage;
    private final Confidential confidential;
    private volatile @Nullable Seen seen;

    Proofs(EntryStore store, LogIdentity identity, SignedState signed, LogDamage damage, Confidential confidential) {
        this.store = store;
        this.identity = identity;
        this.signed = signed;
        this.damage = damage;
        this.confidential = confidential;
    }

    /**
     * A fact's position in the log.
     *
     * @param index the entry's index; absent until it has one
     * @param position in the entry, from 0
     * @param checkpointed whether a published checkpoint covers it, so that there is a proof
     */
    public record Inclusion(
            FactId id,
            String type,
            Instant sealedAt,
            @Nullable Long index,
            int position,
            boolean checkpointed) {}

    /** The entry's bytes and its {@code .tlog-proof}. */
    public record Proof(byte[] entry, byte[] tlogProof) {}

    /**
     * A fact's payload and the salt of its commitment, for authorised readers only.
     *
     * @param withheld the part that is not published; absent if there is none or the reader may not have it
     */
    public record Opening(byte[] payload, byte[] salt, Fact.@Nullable Withheld withheld) {

        /** The part that the public may have of a public fact. */
        public Opening publishable() {
            return new Opening(payload, salt, null);
        }

        /** The size of both parts in bytes. */
        public int length() {
            return payload.length + (withheld == null ? 0 : withheld.payload().length);
        }

        /** Whether the payload of a report or procedure version is its publishable part only. */
        public boolean isSplit() {
            return json().path("v").asInt(0) == SPLIT;
        }

        private boolean holdsWithheld() {
            String sealed = isSplit() ? json().path("withheld").asString("") : "";
            return sealed.equals(withheld == null ? "" : withheld.commitment());
        }

        private JsonNode json() {
            return JSON.readTree(payload);
        }
    }

    public Optional<Inclusion> inclusion(FactId id) {
        return store.place(id.value())
                .map(place -> new Inclusion(
                        id,
                        place.type(),
                        place.sealedAt(),
                        place.index(),
                        place.position(),
                        place.index() != null
                                && place.index() < publishedSize()
                                && signed.contradiction().isEmpty()));
    }

    /**
     * The fact with this id.
     *
     * @throws ProblemException if it is not an id or no such fact was sealed
     */
    public Inclusion known(String id) {
        return FactId.tryParse(id)
                .flatMap(this::inclusion)
                .orElseThrow(() -> new ProblemException(EvidenceProblem.UNKNOWN_RECORD, id));
    }

    /**
     * Reads what the published log has on a fact.
     *
     * @param read one of the reads of this class
     * @throws ProblemException if no published checkpoint covers the fact's entry, or that of its erasure, yet
     */
    public <T> T published(FactId id, Function<FactId, Optional<T>> read) {
        return read.apply(id).orElseThrow(() -> new ProblemException(EvidenceProblem.NOT_YET_PUBLISHED, id.toString()));
    }

    /**
     * Signs a text as a note of this log, with the current Ed25519 keys; the same text gives the same bytes. It cannot be
     * mistaken for a checkpoint: its first line must have a space, which no origin has.
     */
    public byte[] vouch(String text) {
        if (text.lines().findFirst().orElse("").indexOf(' ') < 0) {
            throw new IllegalArgumentException("this could be a checkpoint");
        }
        return Note.sign(
                        text,
                        identity.signers().stream()
                                .filter(signer -> signer.verifier().type() == SignatureType.ED25519)
                                .toList())
                .toBytes();
    }

    /** A fact's type, and whether it was erased. */
    public record Kept(String type, boolean erased) {}

    /** The types of many facts, and whether each was erased; unknown ones are left out. */
    public Map<FactId, Kept> kept(Collection<FactId> facts) {
        return store.kept(facts);
    }

    /** The inclusion proof; empty while no published checkpoint covers the fact's entry. */
    public Optional<Proof> proof(FactId id) {
        return checkpoint().flatMap(note -> proof(id, note));
    }

    /** The proof under an older checkpoint of this log, such as a time-stamped one; empty if that does not cover it. */
    public Optional<Proof> proof(FactId id, Note under) {
        return read(
                id,
                under,
                (log, index, note) ->
                        new Proof(log.entry(index), log.proof(index, note).toBytes()));
    }

    /** The {@code .tlog-proof} alone, without reading entry bundles; empty like {@link #proof}. */
    public Optional<byte[]> tlogProof(FactId id) {
        return checkpoint()
                .flatMap(under -> read(
                        id, under, (log, index, note) -> log.proof(index, note).toBytes()));
    }

    /** Reads something of one entry from the log. */
    private interface Reading<T> {
        T of(LogReader log, long index, Note note) throws IOException, VerificationException;
    }

    private <T> Optional<T> read(FactId id, Note note, Reading<T> reading) {
        signed.require();
        Place place = store.place(id.value()).orElse(null);
        if (place == null || place.index() == null) {
            return Optional.empty();
        }
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (place.index() >= checkpoint.size()) {
                return Optional.empty();
            }
            // A restored log has the partial tiles of its newest checkpoint only: older checkpoints are proven from
            // these.
            Checkpoint newest = Checkpoint.parse(checkpoint().orElse(note).text());
            LogReader log = new LogReader(
                    LogSource.directory(identity.published()),
                    newest.size() >= checkpoint.size() ? newest : checkpoint);
            return Optional.of(reading.of(log, place.index(), note));
        } catch (IOException | VerificationException damaged) {
            throw damage.at(place.index(), damaged);
        }
    }

    /**
     * {@code record.json} for the public: payload and salt (in a fact of two parts, those of the publishable one), or the
     * public proof that the fact was erased. The caller checks access. Empty if the fact is unknown, or its erasure is not
     * yet covered by a published checkpoint.
     */
    public Optional<byte[]> recordFile(FactId id) {
        return recordFile(id, Opening::publishable);
    }

    /** Like {@link #recordFile}, with the withheld part, for readers who may have it. */
    public Optional<byte[]> wholeRecordFile(FactId id) {
        return recordFile(id, UnaryOperator.identity());
    }

    private Optional<byte[]> recordFile(FactId id, UnaryOperator<Opening> part) {
        Place place = store.place(id.value()).orElse(null);
        if (place == null || place.erasedBy() == null) {
            return open(id).map(opening -> RecordFile.open(Objects.requireNonNull(place), part.apply(opening)));
        }
        FactId erasure = new FactId(place.erasedBy());
        Place erased = store.place(erasure.value()).orElseThrow();
        Opening opening = open(erasure).orElseThrow();
        return proof(erasure).map(proof -> RecordFile.erased(place, erased, opening, proof));
    }

    /** Whether the stored payload and salt match the published log. */
    public enum Agreement {
        AGREES,
        DIFFERS,
        NOT_PUBLISHED
    }

    /** Checks that payload and salt open the published commitment, and the withheld part the commitment in the payload. */
    public Agreement agreement(FactId id) {
        byte[] entry = checkpoint()
                .flatMap(under -> read(id, under, (log, index, note) -> log.entry(index)))
                .orElse(null);
        if (entry == null) {
            return Agreement.NOT_PUBLISHED;
        }
        int position = store.place(id.value()).orElseThrow().position();
        byte[] published = SealedEntry.parse(entry).commitments().get(position);
        return open(id).filter(opening ->
                                Arrays.equals(SealedEntry.commitment(opening.salt(), opening.payload()), published))
                        .filter(Opening::holdsWithheld)
                        .isPresent()
                ? Agreement.AGREES
                : Agreement.DIFFERS;
    }

    /** The seal of the fact's entry, which its owner stores with derived data. */
    public Optional<SealId> sealOf(FactId id) {
        return store.place(id.value()).map(place -> new SealId(place.seal()));
    }

    /** The opening of a fact; empty if unknown or erased. The caller checks access. */
    public Optional<Opening> open(FactId id) {
        return Optional.ofNullable(open(List.of(id)).get(id));
    }

    /** The openings of many facts, as {@link #open(FactId)}; unknown and erased ones are left out. */
    public Map<FactId, Opening> open(Collection<FactId> facts) {
        Map<FactId, Opening> openings = new HashMap<>();
        for (Place place : store.places(facts.stream().map(FactId::value).toList())) {
            if (place.salt() != null && place.payload() != null) {
                openings.put(
                        new FactId(place.id()),
                        new Opening(confidential.decrypt(place.payload()), place.salt(), withheld(place)));
            }
        }
        return openings;
    }

    private Fact.@Nullable Withheld withheld(Place place) {
        return place.withheldSalt() == null || place.withheldPayload() == null
                ? null
                : new Fact.Withheld(place.withheldSalt(), confidential.decrypt(place.withheldPayload()));
    }

    /** The published checkpoint, if there is one. */
    public Optional<Note> checkpoint() {
        Path file = identity.published().resolve("checkpoint");
        try {
            return Files.exists(file) ? Optional.of(Note.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException | VerificationException damaged) {
            throw damage.at(0, damaged);
        }
    }

    /** The size of the published log, and when its checkpoint was written. */
    public record Published(long size, Instant at) {}

    /** Empty before the first checkpoint. Every page tells it: the file is read again when it is another one. */
    public Optional<Published> published() {
        Path file = identity.published().resolve("checkpoint");
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Seen known = seen;
            if (known == null || !known.is(now)) {
                Instant at = now.lastModifiedTime().toInstant();
                known = new Seen(now.fileKey(), new Published(publishedSize(), at));
                seen = known;
            }
            return Optional.of(known.published());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A checkpoint that was read; a new one is written beside it and put in its place, so that it is another file. */
    private record Seen(@Nullable Object file, Published published) {

        boolean is(BasicFileAttributes now) {
            return Objects.equals(file, now.fileKey())
                    && published.at().equals(now.lastModifiedTime().toInstant());
        }
    }

    /** The verifier's trust policy, as served by {@code GET /log/policy}. */
    public String policy() {
        return identity.policy().toString();
    }

    public String origin() {
        return identity.origin();
    }

    /** The Ed25519 keys by which witnesses know the log. */
    public List<VerifierKey> logKeys() {
        return identity.policy().logs().stream().map(TlogPolicy.Log::key).toList();
    }

    /** All present and former keys of the log, as vkeys (C2SP signed-note). */
    public List<String> keys() {
        return identity.keys().stream().map(VerifierKey::toString).toList();
    }

    public long publishedSize() {
        return checkpoint()
                .map(note -> {
                    try {
                        return Checkpoint.parse(note.text()).size();
                    } catch (VerificationException damaged) {
                        throw new IllegalStateException(damaged);
                    }
                })
                .orElse(0L);
    }

    public long facts() {
        return store.facts();
    }

    /** The newest seal, access log excluded; it changes when facts come in. */
    public Optional<SealId> newest() {
        return store.newest().map(SealId::new);
    }

    /** The newest batch of the access log. */
    public Optional<FactId> newestAccessBatch() {
        return store.newestAccessBatch().map(FactId::new);
    }

    /** Whether every sealed entry is under a published checkpoint. */
    public boolean nothingWaits() {
        return store.waiting() == 0;
    }
}
