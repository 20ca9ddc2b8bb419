package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.chengxin.ServerTest;
import org.chengxin.job.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A legal day is told once over all instances, however many days have gone by, and only once all have heard of it. */
class LegalDaysIT extends ServerTest {

    /** Beyond the server's own day, so that its job has nothing to tell meanwhile. */
    private static final LocalDate DAY = LocalDate.of(2071, 3, 2);

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Jobs jobs;

    @Autowired
    private LegalDays own;

    @Autowired
    private LegalClock ownClock;

    private final Events events = new Events();

    @AfterEach
    void forget() {
        sql.sql("delete from rule.legal_day").update();
    }

    private void told(LocalDate day) {
        sql.sql("insert into rule.legal_day (told) values (:day) on conflict (single) do update set told = :day")
                .param("day", day)
                .update();
    }

    private LegalDays on(LocalDate day, ApplicationEventPublisher heard) {
        Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.ofHours(8)), ZoneOffset.UTC);
        return new LegalDays(new LegalClock(clock, sql, transaction, heard, false), sql, heard, jobs);
    }

    @Test
    void onceADayOverAllInstances() {
        told(DAY.minusDays(1));
        on(DAY, events).run();
        on(DAY, events).run();
        on(DAY.minusDays(1), events).run();
        assertThat(events.published).containsExactly(new LegalDayBegan(DAY, DAY.minusDays(1)));
    }

    @Test
    void onceForTheNewestWhereAYearHasGoneBy() {
        told(DAY);
        on(DAY.plusYears(1), events).run();
        on(DAY.plusYears(1).plusDays(1), events).run();
        assertThat(events.published)
                .containsExactly(
                        new LegalDayBegan(DAY.plusYears(1), DAY),
                        new LegalDayBegan(DAY.plusYears(1).plusDays(1), DAY.plusYears(1)));
    }

    @Test
    void againWhereOneOfThoseWhoHearOfItFails() {
        told(DAY.minusDays(1));
        ApplicationEventPublisher failing = event -> {
            throw new IllegalStateException("the day is not done");
        };
        assertThatThrownBy(() -> on(DAY, failing).run()).isInstanceOf(IllegalStateException.class);
        on(DAY, events).run();
        assertThat(events.published).containsExactly(new LegalDayBegan(DAY, DAY.minusDays(1)));
    }

    @Test
    void whoPutsTheClockForwardGoesOnWhenTheDayIsTold() {
        LocalDate today = ownClock.today();
        told(today.minusDays(40));
        Instant before = Instant.now();
        own.on(new LegalClock.Advanced(today.minusDays(40), today));
        assertThat(sql.sql("select told from rule.legal_day")
                        .query(LocalDate.class)
                        .single())
                .isAfterOrEqualTo(today);
        eventually()
                .until(() -> jobs.all().stream()
                        .anyMatch(job -> job.name().equals("legal-day")
                                && job.last() != null
                                && job.failures() == 0
                                && !job.last().started().isBefore(before)));
    }
}
