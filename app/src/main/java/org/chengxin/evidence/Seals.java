package org.chengxin.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.database.Copy;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.shared.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals facts, in the transaction of the module that owns them. */
@Component
public class Seals {

    /** What one transaction may record. */
    public static final int LIMIT = 1_000;

    private final Clock clock;
    private final Copy copy;
    private final Confidential confidential;

    Seals(Clock clock, Copy copy, Confidential confidential) {
        this.clock = clock;
        this.copy = copy;
        this.confidential = confidential;
    }

    /**
     * Writes one log entry for these facts. When the caller's transaction commits, the entry will be in the log; when
     * it rolls back, nothing of it ever was.
     *
     * @param facts 1 to {@value #LIMIT}, in the order that is kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealId seal(List<Fact> facts) {
        if (facts.isEmpty() || facts.size() > LIMIT) {
            throw new IllegalArgumentException("1 to " + LIMIT + " facts, not " + facts.size());
        }
        Instant now = clock.instant();
        SealId seal = new SealId(Uuid7.next(clock));
        List<byte[]> commitments = new ArrayList<>(facts.size());
        Copy.BinaryRows rows = copy.binaryInto("evidence.fact (id, seal, position, type, salt, payload)");
        for (int position = 0; position < facts.size(); position++) {
            Fact fact = facts.get(position);
            byte[] salt = SealedEntry.newSalt();
            commitments.add(SealedEntry.commitment(salt, fact.payload()));
            rows.row(
                    fact.id().value(),
                    seal.value(),
                    (short) position,
                    fact.type(),
                    salt,
                    confidential.encrypt(fact.payload()));
        }
        copy.into("evidence.entry (id, sealed_at, bytes)")
                .row(seal, now.atOffset(ZoneOffset.UTC), new SealedEntry(now, commitments).bytes())
                .write();
        rows.write();
        return seal;
    }
}
