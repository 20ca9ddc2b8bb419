package org.chengxin.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final SealStore store;
    private final Confidential confidential;

    Seals(Clock clock, SealStore store, Confidential confidential) {
        this.clock = clock;
        this.store = store;
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
        List<Object[]> rows = new ArrayList<>(facts.size());
        for (int position = 0; position < facts.size(); position++) {
            Fact fact = facts.get(position);
            byte[] salt = SealedEntry.newSalt();
            commitments.add(SealedEntry.commitment(salt, fact.payload()));
            rows.add(new Object[] {
                fact.id().value(),
                seal.value(),
                (short) position,
                fact.type(),
                salt,
                confidential.encrypt(fact.payload())
            });
        }
        store.write(seal, now, new SealedEntry(now, commitments).bytes(), rows);
        return seal;
    }
}
