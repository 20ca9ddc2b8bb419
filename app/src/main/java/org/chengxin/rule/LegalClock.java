package org.chengxin.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.chengxin.database.DatabaseFault;
import org.chengxin.rule.proposal.LegalDay;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clock for legal dates (due dates, disclosure, ends): the system clock plus a stored offset, which only a demo can set, and
 * only forward. Legal days are days in Asia/Shanghai.
 */
@Component
public class LegalClock implements LegalDay {

    /** Zone of legal days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Days that a demo's clock goes forward at most at a time. */
    public static final int LONGEST_STEP = 366;

    private static final Logger LOG = LoggerFactory.getLogger(LegalClock.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    private final Clock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final boolean demo;
    private final AtomicReference<Instant> readAgain;
    private volatile Duration offset;

    /** Event after commit: a demo's clock was advanced. */
    record Advanced(LocalDate from, LocalDate to) {}

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
        this.readAgain = new AtomicReference<>(clock.instant().plus(FRESH));
        this.offset = stored();
    }

    public Instant now() {
        Instant now = clock.instant();
        if (demo) {
            follow(now);
        }
        return now.plus(offset);
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** The later of the legal and the machine's day: that of a demo, which is played, lies behind at first. */
    @Override
    public LocalDate latest() {
        LocalDate machines = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate legal = today();
        return machines.isAfter(legal) ? machines : legal;
    }

    /** Whether the legal day of a demo is another than the machine's. */
    public boolean isMoved() {
        return !today().equals(LocalDate.ofInstant(clock.instant(), ZONE));
    }

    /** Sets "today" at the first start of an installation; later calls change nothing. */
    @Transactional
    public void startAt(LocalDate day) {
        Instant now = clock.instant();
        Duration wanted = Duration.between(LocalDate.ofInstant(now, ZONE).atStartOfDay(ZONE), day.atStartOfDay(ZONE));
        sql.sql("insert into rule.legal_clock (offset_seconds) values (:seconds) on conflict (single) do nothing")
                .param("seconds", wanted.toSeconds())
                .update();
        reload();
    }

    /** Reads the offset, which another instance of a demo may have advanced; if the read fails, the last value stays. */
    private void follow(Instant now) {
        Instant due = readAgain.get();
        if (!now.isBefore(due) && readAgain.compareAndSet(due, now.plus(FRESH))) {
            try {
                reload();
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("the legal clock is not read again: {}", DatabaseFault.line(away));
            }
        }
    }

    private synchronized void reload() {
        offset = stored();
    }

    /** Whether this installation is a demo, whose clock can be advanced. */
    public boolean canAdvance() {
        return demo;
    }

    /**
     * Advances a demo's clock by whole days; cannot be undone.
     *
     * @throws ProblemException outside a demo, and for no day, more than 366, or a day after 2099
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
        events.publishEvent(new Advanced(from, today()));
    }

    private Duration stored() {
        return Duration.ofSeconds(sql.sql("select offset_seconds from rule.legal_clock")
                .query(Long.class)
                .optional()
                .orElse(0L));
    }
}
