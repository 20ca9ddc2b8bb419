package org.chengxin.matter.deadline;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.chengxin.job.Job;
import org.chengxin.matter.state.DeadlinePolicy;
import org.chengxin.rule.CalendarChanged;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalDayBegan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Job: runs the clocks every minute and when a legal day begins, and recomputes due dates under a new calendar. */
@Component
class DeadlineJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineJob.class);
    private static final int PAGE = 200;

    /** More than any night has: what a run leaves over waits for a minute. */
    private static final int PAGES = 1_000;

    private final DeadlineRuns runs;
    private final Calendars calendars;

    DeadlineJob(DeadlineRuns runs, Calendars calendars) {
        this.runs = runs;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration atMost() {
        return Duration.ofHours(1);
    }

    /** Bounded, so that a failing clock cannot hold the job for ever. */
    @Override
    public void run() {
        Set<DeadlineStore.Due> left = new HashSet<>();
        for (int page = 0; page < PAGES && runs.run(PAGE, left) > 0; page++) {
            LOG.debug("clocks: another page");
        }
    }

    @EventListener
    void on(LegalDayBegan began) {
        run();
    }

    @EventListener
    void on(CalendarChanged changed) {
        runs.recount(new DeadlinePolicy(calendars.current()));
        run();
    }
}
