package org.chengxin.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of legal dates: due dates, disclosure, ends. It is the system clock plus a stored offset that only a demo
 * sets, and only forward from where it was first set; legal days are days in Asia/Shanghai.
 */
@Component
public class LegalClock {

    /** Where legal days are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final JdbcClient sql;
    private volatile Duration offset;

    LegalClock(Clock clock, JdbcClient sql) {
        this.clock = clock;
        this.sql = sql;
        this.offset = stored();
    }

    public Instant now() {
        return clock.instant().plus(offset);
    }

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
        offset = stored();
    }

    private Duration stored() {
        return Duration.ofSeconds(sql.sql("select offset_seconds from rule.legal_clock")
                .query(Long.class)
                .optional()
                .orElse(0L));
    }
}
