package org.chengxin.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chengxin.job.Job;
import org.chengxin.job.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Job that publishes {@link LegalDayBegan}, once over all instances. */
@Component
class LegalDays implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(LegalDays.class);
    private static final String NAME = "legal-day";

    /** Maximum wait after a demo's clock was advanced, so that whoever advanced it sees what is due by then. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int LOOK_MILLIS = 50;
    private static final int LOOKS_A_SECOND = 1_000 / LOOK_MILLIS;

    private final LegalClock clock;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Jobs jobs;

    LegalDays(LegalClock clock, JdbcClient sql, ApplicationEventPublisher events, Jobs jobs) {
        this.clock = clock;
        this.sql = sql;
        this.events = events;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** The due work of a whole city may span a year. */
    @Override
    public Duration atMost() {
        return Duration.ofHours(1);
    }

    /** The day is stored after all listeners returned; after a crash it is published again. */
    @Override
    public void run() {
        LocalDate today = clock.today();
        LocalDate last = told().orElse(null);
        if (last == null || last.isBefore(today)) {
            events.publishEvent(new LegalDayBegan(today, last));
            sql.sql("""
                    insert into rule.legal_day (told) values (:day)
                    on conflict (single) do update set told = greatest(legal_day.told, excluded.told)""").param("day", today).update();
        }
    }

    /** Has the job done now, by whichever instance is free; the caller waits for it up to a limit. */
    @EventListener
    void on(LegalClock.Advanced advanced) {
        long patient = System.nanoTime() + PATIENCE.toNanos();
        for (int look = 0; told().filter(day -> !day.isBefore(advanced.to())).isEmpty(); look++) {
            if (System.nanoTime() > patient) {
                LOG.warn("what is due on {} is not all done yet", advanced.to());
                return;
            }
            if (look % LOOKS_A_SECOND == 0) {
                jobs.now(NAME);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Optional<LocalDate> told() {
        return sql.sql("select told from rule.legal_day").query(LocalDate.class).optional();
    }
}
