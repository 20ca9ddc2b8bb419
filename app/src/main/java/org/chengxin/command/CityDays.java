package org.chengxin.command;

import java.time.LocalDate;
import org.chengxin.rule.LegalClock;
import org.chengxin.simulation.stories.Stories;

/** The legal clock of the installation that this process runs. */
final class CityDays implements Stories.Days {

    private final LegalClock clock;

    CityDays(LegalClock clock) {
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    @Override
    public void next() {
        clock.advance(1);
    }
}
