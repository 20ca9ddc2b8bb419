package org.chengxin.matter.deadline;

import org.chengxin.database.DatabaseFault;
import org.chengxin.matter.clock.ClockPolicy;
import org.chengxin.rule.CalendarChanged;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClockAdvanced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the clocks every minute, right after a demo's clock was put forward, and counts anew under a new calendar. */
@Component
class ClockJob {

    private static final Logger LOG = LoggerFactory.getLogger(ClockJob.class);
    private static final int PAGE = 200;
    private static final int PAGES = 50;

    private final ClockRuns runs;
    private final Calendars calendars;

    ClockJob(ClockRuns runs, Calendars calendars) {
        this.runs = runs;
        this.calendars = calendars;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void follow() {
        try {
            runAll();
        } catch (DataAccessException failure) {
            LOG.warn("clocks will be looked at again: {}", DatabaseFault.line(failure));
        }
    }

    @EventListener
    void on(LegalClockAdvanced advanced) {
        runAll();
    }

    @EventListener
    void on(CalendarChanged changed) {
        runs.recount(new ClockPolicy(calendars.current()));
        runAll();
    }

    /** Bounded, so that one that cannot be done does not hold the job for ever. */
    private void runAll() {
        for (int page = 0; page < PAGES && runs.run(PAGE) > 0; page++) {
            LOG.debug("clocks: another page");
        }
    }
}
