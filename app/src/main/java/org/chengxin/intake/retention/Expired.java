package org.chengxin.intake.retention;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.rule.LegalClock;
import org.springframework.stereotype.Component;

/** What was erased because its period was over. */
@Component
public class Expired {

    /** Days that are told one by one. */
    private static final int DAYS = 30;

    private final RetentionStore store;
    private final LegalClock clock;

    Expired(RetentionStore store, LegalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How many reports of a type were erased on a legal day. */
    public record Count(LocalDate day, String type, long erased) {}

    /** Of the last thirty days, newest first. */
    public List<Count> lately() {
        return store.counts(clock.today().minusDays(DAYS));
    }

    /** How many are over and have to stay for now: an open case or a measure in force needs them, or the transaction ended later. */
    public long waiting() {
        return store.waiting();
    }
}
