package org.chengxin.measure.sharing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.database.Rows;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.Outgoing;
import org.chengxin.job.Job;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the public measures with what was told of them, and tells the difference. What ends with its last day needs no telling: whoever
 * had it knows the day. Rows are locked before they are read: of two runs each has its own, and an erasure comes before or after.
 */
@Component
class MeasurePublication implements Job {

    private static final int PAGE = 200;

    private static final String FRESH = """
            published and ended is null and suspended is null and (shared is null or shared = 'had')
            and since <= :day and until >= :day""";

    private static final String GONE = "(ended is not null or suspended is not null) and shared in ('told', 'had')";

    private final JdbcClient sql;
    private final Measures measures;
    private final Subjects subjects;
    private final Events events;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    /** Behind which the next run looks at the list again; null for its beginning. */
    private volatile @Nullable Measure looked;

    MeasurePublication(
            JdbcClient sql,
            Measures measures,
            Subjects subjects,
            Events events,
            LegalClock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.measures = measures;
        this.subjects = subjects;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "measure-publication";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> lookAgain());
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> tell()));
        }
    }

    /** Corrections and joinings change who a subject is, but no measure: each run looks at a page of the list, in turn. */
    private void lookAgain() {
        Measure last = looked;
        List<Measure> page =
                measures.published(last == null ? null : last.since(), last == null ? null : last.id(), PAGE);
        Map<SubjectId, Subject> known =
                subjects.all(page.stream().map(Measure::subject).collect(Collectors.toSet()));
        Map<Boolean, List<UUID>> shown = page.stream()
                .collect(Collectors.partitioningBy(
                        each -> PublishedMeasureType.isShown(known.get(each.subject())),
                        Collectors.mapping(Measure::id, Collectors.toList())));
        mark(shown.getOrDefault(false, List.of()), "told", "had");
        mark(shown.getOrDefault(true, List.of()), "hidden", null);
        looked = page.size() < PAGE ? null : page.get(page.size() - 1);
    }

    private void mark(List<UUID> ids, String from, @Nullable String to) {
        sql.sql("update measure.measure set shared = :to where id = any (:ids) and shared = :from")
                .param("ids", ids.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Whether there may be more. */
    private boolean tell() {
        LocalDate today = clock.today();
        List<Taken> taken = new ArrayList<>(take(GONE, today));
        taken.addAll(take(FRESH, today));
        List<Outgoing> outgoing = new ArrayList<>();
        for (Taken each : taken) {
            Measure measure = measures.find(each.id()).orElseThrow();
            Subject subject = subjects.find(measure.subject()).orElse(null);
            String state = null;
            if (measure.applies(today)) {
                state = PublishedMeasureType.isShown(subject) ? "told" : "hidden";
            }
            if (subject != null && "told".equals(state)) {
                outgoing.add(PublishedMeasureType.inForce(measure, subject));
            } else if (each.had()) {
                outgoing.add(PublishedMeasureType.gone(measure, subject));
            }
            share(each.id(), state);
        }
        events.publish(outgoing);
        return taken.size() >= PAGE;
    }

    /** @param had whether there is somebody to be told that it is gone */
    private record Taken(UUID id, boolean had) {}

    private List<Taken> take(String which, LocalDate today) {
        return sql.sql("select id, shared is not null as had from measure.measure where " + which
                        + " order by id limit :limit for update skip locked")
                .param("day", today)
                .param("limit", PAGE)
                .query(Rows.of(Taken.class))
                .list();
    }

    private void share(UUID id, @Nullable String state) {
        sql.sql("update measure.measure set shared = :state where id = :id")
                .param("id", id)
                .param("state", state)
                .update();
    }

    /** Whoever had one whose record is erased is told in the same transaction; waits for a run that is telling of it. */
    @EventListener
    void on(Measures.Erased erased) {
        Measure measure = erased.measure();
        boolean had = sql.sql(
                        "select coalesce(shared in ('told', 'had'), false) from measure.measure where id = :id for update")
                .param("id", measure.id())
                .query((row, index) -> row.getBoolean(1))
                .optional()
                .orElse(false);
        if (had) {
            events.publish(List.of(PublishedMeasureType.gone(
                    measure, subjects.find(measure.subject()).orElse(null))));
        }
    }
}
