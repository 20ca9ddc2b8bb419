package org.chengxin.warning;

import java.time.LocalDate;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 派发: which open findings are put before people, within what the offices can examine in a week. */
@Component
class Selection {

    private static final int DAYS_OF_CAPACITY = 7;

    private final SelectionStore store;
    private final WarningStore findings;
    private final Parameters parameters;
    private final LegalClock clock;

    Selection(SelectionStore store, WarningStore findings, Parameters parameters, LegalClock clock) {
        this.store = store;
        this.findings = findings;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Selects among all open findings: ours by kinds and districts in turn; those of platforms on their own data in places of
     * their own, so that no platform's scores take those of others.
     */
    @Transactional
    void choose() {
        findings.lock();
        WarningPolicy.Places places = places();
        LocalDate today = clock.today();
        store.choose(false, places.runs(), since(), today);
        store.choose(true, places.platforms(), since(), today);
    }

    /** Whether a finding of a stream gets a warning at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean hasRoomForStreams() {
        return places().streams() > 0;
    }

    private WarningPolicy.Places places() {
        return WarningPolicy.places(
                parameters.whole("warning.weekly-capacity"),
                parameters.whole("warning.stream-places"),
                parameters.whole("warning.platform-places"),
                store.takenSince(since()));
    }

    private LocalDate since() {
        return clock.today().minusDays(DAYS_OF_CAPACITY - 1);
    }
}
