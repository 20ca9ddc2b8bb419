package org.chengxin.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.chengxin.rule.proposal.LegalDay;
import org.chengxin.shared.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clock of legal dates: due dates, disclosure, ends. It is the system clock plus a stored offset that only a demo
 * sets, and only forward; legal days are days in Asia/Shanghai.
 */
@Component
public class LegalClock implements LegalDay {

    /** Where legal days are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final long REREAD = 2_000;
    private static final int LONGEST_STEP = 366;
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    private final Clock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final boolean demo;
    private volatile Duration offset;

    LegalClock(
            Clock clock,
            JdbcClient sql,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            @Value("${chengxin.simulated:false}") boolean demo) {
        this.clock = clock;
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
        this.demo = demo;
        this.offset = stored();
    }

    public Instant now() {
        return clock.instant().plus(offset);
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Sets "today" at an installation's first start; a later call changes nothing. */
    @Transactional
    public void startAt(LocalDate day) {
        Instant now = clock.instant();
        Duration wanted = Duration.between(LocalDate.ofInstant(now, ZONE).atStartOfDay(ZONE), day.atStartOfDay(ZONE));
        sql.sql("insert into rule.legal_clock (offset_seconds) values (:seconds) on conflict (single) do nothing")
                .param("seconds", wanted.toSeconds())
                .update();
        reload();
    }

    /** A demo's other instances may have put the clock forward. */
    @Scheduled(fixedDelay = REREAD)
    void follow() {
        if (demo) {
            reload();
        }
    }

    private synchronized void reload() {
        offset = stored();
    }

    /** Whether this installation is a demo, whose clock may be put forward. */
    public boolean canAdvance() {
        return demo;
    }

    /**
     * Puts a demo's clock forward by whole days; there is no way back.
     *
     * @throws ProblemException outside a demo, and for no day, too many, or a day after 2099
     */
    public void advance(int days) {
        if (!demo) {
            throw new ProblemException(RuleProblem.NO_DEMO, "days");
        }
        LocalDate from = today();
        if (days < 1 || days > LONGEST_STEP || !from.plusDays(days).isBefore(LAST_DAY)) {
            throw new ProblemException(RuleProblem.CLOCK_STEP, "days");
        }
        transaction.executeWithoutResult(status ->
                sql.sql("""
                insert into rule.legal_clock (offset_seconds) values (:seconds)
                on conflict (single) do update
                set offset_seconds = rule.legal_clock.offset_seconds + excluded.offset_seconds""").param("seconds", Duration.ofDays(days).toSeconds()).update());
        reload();
        events.publishEvent(new LegalClockAdvanced(from, today()));
    }

    private Duration stored() {
        return Duration.ofSeconds(sql.sql("select offset_seconds from rule.legal_clock")
                .query(Long.class)
                .optional()
                .orElse(0L));
    }
}
