package org.chengxin.intake.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.FactOwner;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.retention.RetentionStore.Due;
import org.chengxin.job.Job;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.retention.Retention;
import org.chengxin.rule.retention.Retention.End;
import org.chengxin.rule.retention.Retention.Kind;
import org.chengxin.rule.retention.Retention.Start;
import org.chengxin.rule.retention.RetentionSheet;
import org.chengxin.shared.FactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Job: erases the content of reports whose period is over (电子商务法第31条、个人信息保护法第47条). What an open case or a measure in force
 * needs ({@link FactOwner#needs}) stays and is looked at again each day. In small transactions, so that it may be broken off anywhere.
 */
@Component
class RetentionJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    /** Reports of one transaction. */
    private static final int BATCH = 100;

    /** A run that has not finished by then leaves the rest to the next one. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RetentionSheet sheet;
    private final RetentionStore store;
    private final ReportTypes types;
    private final Erasures erasures;
    private final ObjectProvider<FactOwner> owners;
    private final LegalClock legal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** @param owners asked when a report is due: intake itself is one of them */
    RetentionJob(
            RetentionSheet sheet,
            RetentionStore store,
            ReportTypes types,
            Erasures erasures,
            ObjectProvider<FactOwner> owners,
            LegalClock legal,
            Clock clock,
            TransactionTemplate transaction) {
        this.sheet = sheet;
        this.store = store;
        this.types = types;
        this.erasures = erasures;
        this.owners = owners;
        this.legal = legal;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant stop = clock.instant().plus(LONGEST);
        Map<Period, Map<String, Retention>> periods = sheet.all().stream()
                .filter(row -> row.kind() == Kind.FACT && row.endedBy() == End.RETENTION)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.period()),
                        Collectors.toMap(row -> row.what().get(0), Function.identity())));
        periods.forEach((period, rows) -> {
            LocalDate today = legal.today();
            again(rows, today, stop);
            onward(period, rows, today, stop);
        });
    }

    private void again(Map<String, Retention> rows, LocalDate today, Instant stop) {
        List<Due> waiting = store.waiting(rows.keySet(), today, BATCH);
        while (!waiting.isEmpty() && clock.instant().isBefore(stop)) {
            end(waiting, rows, today, () -> {});
            waiting = store.waiting(rows.keySet(), today, BATCH);
        }
    }

    private void onward(Period period, Map<String, Retention> rows, LocalDate today, Instant stop) {
        Instant before = today.minus(period).atStartOfDay(LegalClock.ZONE).toInstant();
        List<Due> next = store.next(period.toString(), rows.keySet(), before, BATCH);
        while (!next.isEmpty() && clock.instant().isBefore(stop)) {
            FactId last = next.get(next.size() - 1).id();
            end(next, rows, today, () -> store.reached(period.toString(), last));
            next = store.next(period.toString(), rows.keySet(), before, BATCH);
        }
    }

    /** All of them at once, or, where one cannot be erased, one by one: that one waits, and the log says why. */
    private void end(List<Due> batch, Map<String, Retention> rows, LocalDate today, Runnable afterwards) {
        try {
            transaction.executeWithoutResult(status -> {
                batch.forEach(due -> end(due, rows, today));
                afterwards.run();
            });
        } catch (RuntimeException one) {
            LOG.warn("reports whose period is over are erased one by one: {}", one.getMessage());
            for (Due due : batch) {
                try {
                    transaction.executeWithoutResult(status -> end(due, rows, today));
                } catch (RuntimeException failed) {
                    LOG.warn("report {} whose period is over stays", due.id(), failed);
                    transaction.executeWithoutResult(status -> store.wait(due, today.plusDays(1)));
                }
            }
            transaction.executeWithoutResult(status -> afterwards.run());
        }
    }

    private void end(Due due, Map<String, Retention> rows, LocalDate today) {
        Retention row = Objects.requireNonNull(rows.get(due.type()));
        LocalDate over = over(due, row);
        if (erasures.of(due.id()).isPresent()) {
            store.settled(due);
        } else if (over.isAfter(today)) {
            store.wait(due, over);
        } else if (owners.stream().anyMatch(owner -> owner.needs(due.id()).isPresent())) {
            store.wait(due, today.plusDays(1));
        } else {
            erasures.erase(due.id(), row.basis() + "（保存期限届满）");
            store.erased(due, today);
        }
    }

    /** The day after its period; of what was received later than the transaction ended, that of its receipt, which is over here. */
    private LocalDate over(Due due, Retention row) {
        if (row.start() != Start.COMPLETED) {
            return LocalDate.MIN;
        }
        return types.find(due.type())
                .flatMap(type -> type.completed(due.id()))
                .map(completed -> completed
                        .atZone(LegalClock.ZONE)
                        .toLocalDate()
                        .plus(Objects.requireNonNull(row.period()))
                        .plusDays(1))
                .orElse(LocalDate.MIN);
    }
}
