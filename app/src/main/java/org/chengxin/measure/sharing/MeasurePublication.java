package org.chengxin.measure.sharing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.Outgoing;
import org.chengxin.job.Job;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the public measures with what was told of them, and tells the difference. What ends with its last day needs no telling: whoever
 * had it knows the day.
 */
@Component
class MeasurePublication implements Job {

    private static final int PAGE = 200;

    private final JdbcClient sql;
    private final Measures measures;
    private final Subjects subjects;
    private final Events events;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

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
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> tell()));
        }
    }

    /** Whether there may be more. */
    private boolean tell() {
        List<UUID> gone = gone();
        List<UUID> fresh = fresh();
        List<Outgoing> outgoing = new ArrayList<>();
        gone.forEach(id -> withdrawn(measures.find(id)).ifPresent(outgoing::add));
        mark(gone, "withdrawn");
        List<UUID> told = new ArrayList<>();
        List<UUID> hidden = new ArrayList<>();
        for (UUID id : fresh) {
            Optional<Outgoing> shown = shown(measures.find(id));
            shown.ifPresent(outgoing::add);
            (shown.isPresent() ? told : hidden).add(id);
        }
        mark(told, "told");
        mark(hidden, "hidden");
        events.publish(outgoing);
        return gone.size() == PAGE || fresh.size() == PAGE;
    }

    /** One whose subject became a natural person by a correction is not shown. */
    private Optional<Outgoing> shown(Optional<Measure> measure) {
        return measure.flatMap(found -> subjects.find(found.subject())
                .filter(subject -> subject.nature().published() && subject.name() != null)
                .map(subject -> PublishedMeasureType.inForce(found, subject)));
    }

    private Optional<Outgoing> withdrawn(Optional<Measure> measure) {
        return measure.flatMap(
                found -> subjects.find(found.subject()).map(subject -> PublishedMeasureType.gone(found, subject)));
    }

    /** Whoever had one whose record is erased is told in the same transaction. */
    @EventListener
    void on(Measures.Erased erased) {
        Measure measure = erased.measure();
        boolean told = sql.sql("select shared = 'told' from measure.measure where id = :id")
                .param("id", measure.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        Optional<Subject> subject = subjects.find(measure.subject());
        if (told && subject.isPresent()) {
            events.publish(List.of(PublishedMeasureType.gone(measure, subject.get())));
        }
    }

    private List<UUID> fresh() {
        return sql.sql("""
                select id from measure.measure
                where published and ended is null and suspended is null and (shared is null or shared = 'withdrawn')
                  and since <= :day and until >= :day
                order by id limit :limit""")
                .param("day", clock.today())
                .param("limit", PAGE)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    private List<UUID> gone() {
        return sql.sql("""
                select id from measure.measure where shared = 'told' and (ended is not null or suspended is not null)
                order by id limit :limit""")
                .param("limit", PAGE)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    private void mark(List<UUID> ids, String state) {
        if (!ids.isEmpty()) {
            sql.sql("update measure.measure set shared = :state where id = any (:ids)")
                    .param("state", state)
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }
}
