package org.chengxin.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.database.Reading;
import org.chengxin.evidence.EntryStore.Erasable;
import org.chengxin.evidence.erasure.ErasureList;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.job.Jobs;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 抹除: erases the content of a fact where a law requires it. The entry in the log stays; the erasure, its time and its basis
 * are sealed as a public fact of their own.
 */
@Component
public class Erasures implements DisclosedFacts {

    /** The type of erasure facts. */
    public static final String TYPE = "erasure";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EntryStore facts;
    private final Confidential confidential;
    private final Seals seals;
    private final List<FactOwner> owners;
    private final Clock clock;
    private final Jobs jobs;

    Erasures(EntryStore facts, Confidential confidential, Seals seals, List<FactOwner> owners, Clock clock, Jobs jobs) {
        this.facts = facts;
        this.confidential = confidential;
        this.seals = seals;
        this.owners = owners;
        this.clock = clock;
        this.jobs = jobs;
    }

    /**
     * The erasure of a fact.
     *
     * @param fact the erased fact
     * @param id of the sealed erasure fact
     * @param basis the provision or order; public
     */
    public record Erasure(FactId fact, FactId id, Instant at, String basis) {}

    /**
     * Erases payload and salt of the fact and of its withheld part, has its owners remove what they hold of it, and seals the
     * erasure, all in one transaction. Erasing a fact again returns the first erasure.
     *
     * @param basis the provision or order that requires it; it becomes public and must name nobody
     * @throws ProblemException if the fact is unknown or may not be erased
     */
    @Transactional
    public Erasure erase(FactId id, String basis) {
        Erasable standing = facts.lock(id.value())
                .orElseThrow(() -> new ProblemException(EvidenceProblem.UNKNOWN_RECORD, id.toString()));
        if (standing.erasedBy() != null) {
            return read(id, new FactId(standing.erasedBy()));
        }
        boolean owned = false;
        for (FactOwner owner : owners) {
            owned |= owner.erase(id, standing.type());
        }
        if (!owned) {
            throw new ProblemException(EvidenceProblem.NOT_ERASABLE, standing.type());
        }
        Erasure erasure = new Erasure(id, FactId.next(), clock.instant().truncatedTo(ChronoUnit.MILLIS), basis);
        byte[] payload = confidential.decrypt(Objects.requireNonNull(standing.payload()));
        byte[] commitment = SealedEntry.commitment(Objects.requireNonNull(standing.salt()), payload);
        seals.seal(List.of(fact(erasure, commitment)));
        facts.erase(id.value(), erasure.id().value());
        jobs.now(ErasureReplay.NAME);
        return erasure;
    }

    /** The erasure of a fact; empty if it was not erased. */
    @Reading
    public Optional<Erasure> of(FactId id) {
        return facts.place(id.value())
                .filter(place -> place.erasedBy() != null)
                .map(place -> read(id, new FactId(Objects.requireNonNull(place.erasedBy()))));
    }

    /** Erasures are public: the holder of an old proof must be able to learn why the record is gone. */
    @Override
    public boolean isDisclosed(FactId id) {
        return facts.place(id.value())
                .filter(place -> place.type().equals(TYPE))
                .isPresent();
    }

    /** @param erasure an erasure fact */
    ErasureList.Listed line(FactId erasure) {
        JsonNode payload = payload(erasure);
        return new ErasureList.Listed(
                FactId.parse(payload.path("erases").stringValue()),
                erasure,
                payload.path("basis").stringValue());
    }

    private JsonNode payload(FactId erasure) {
        byte[] sealed = facts.place(erasure.value()).orElseThrow().payload();
        return JSON.readTree(confidential.decrypt(Objects.requireNonNull(sealed)));
    }

    private Erasure read(FactId fact, FactId id) {
        JsonNode payload = payload(id);
        return new Erasure(
                fact,
                id,
                Instant.parse(payload.path("at").stringValue()),
                payload.path("basis").stringValue());
    }

    /** Names neither the subject nor the content of the erased fact. */
    static Fact fact(Erasure erasure, byte[] commitment) {
        return FactPayload.of(TYPE, erasure.id())
                .beside("at", erasure.at())
                .beside("basis", erasure.basis())
                .beside("erases", erasure.fact())
                .beside("commitment", Base64.getEncoder().encodeToString(commitment))
                .fact();
    }
}
