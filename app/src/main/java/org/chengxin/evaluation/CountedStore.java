package org.chengxin.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the counted facts of evaluations; facts are streamed, so memory use does not grow with their number. */
@Repository("evaluationCountedStore")
class CountedStore {

    private static final int SENT = 10_000;
    private static final int FETCHED = 5_000;

    private final JdbcClient sql;
    private final Copy copy;

    CountedStore(JdbcClient sql, Copy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    /**
     * Collects in the table {@code counting} the facts that a run counts, replacing those of the run before.
     *
     * @param source passes each fact to the consumer; duplicates are allowed
     * @return number and Merkle root of the facts, by place
     */
    Map<Place, CountedRoot> gather(Consumer<BiConsumer<Place, FactId>> source) {
        sql.sql("delete from evaluation.counting").update();
        Sender sender = new Sender();
        source.accept(sender);
        sender.send();
        Map<Place, CountedRoot> roots = new HashMap<>();
        sql.sql("""
                select distinct subject, platform, fact from evaluation.counting order by subject, platform, fact""").withFetchSize(FETCHED).query(row -> {
            roots.computeIfAbsent(
                            new Place(
                                    new OrganisationId(row.getObject(2, UUID.class)),
                                    new SubjectId(row.getObject(1, UUID.class))),
                            place -> new CountedRoot())
                    .add(new FactId(row.getObject(3, UUID.class)));
        });
        return roots;
    }

    private final class Sender implements BiConsumer<Place, FactId> {

        private Copy.@Nullable Rows rows;
        private int waiting;

        @Override
        public void accept(Place place, FactId fact) {
            Copy.Rows open = rows == null ? copy.into("evaluation.counting (subject, platform, fact)") : rows;
            rows = open.row(place.merchant(), place.platform(), fact);
            waiting++;
            if (waiting == SENT) {
                send();
            }
        }

        private void send() {
            if (rows != null) {
                rows.write();
            }
            rows = null;
            waiting = 0;
        }
    }

    /** Stores the collected facts for these evaluations as a difference: facts no longer counted, and facts newly counted. */
    void keep(List<Evaluation> evaluations) {
        sql.sql("""
                with fresh as (
                    select * from unnest(cast(:ids as uuid[]), cast(:subjects as uuid[]), cast(:platforms as uuid[]))
                        as f (id, subject, platform)),
                -- read once, since the table grows below what is read
                open as materialized (
                    select c.subject, c.platform, c.fact from fresh f
                    join evaluation.counted c on c.subject = f.subject and c.platform = f.platform and c.until is null),
                gathered as materialized (
                    select n.subject, n.platform, n.fact from fresh f
                    join evaluation.counting n on n.subject = f.subject and n.platform = f.platform),
                gone as (
                    update evaluation.counted c set until = f.id
                    from (select * from open except select * from gathered) g, fresh f
                    where c.subject = g.subject and c.platform = g.platform and c.fact = g.fact and c.until is null
                      and f.subject = g.subject and f.platform = g.platform)
                insert into evaluation.counted (subject, platform, fact, since)
                select n.subject, n.platform, n.fact, f.id
                from (select * from gathered except select * from open) n, fresh f
                where f.subject = n.subject and f.platform = n.platform""")
                .param("ids", array(evaluations, Evaluation::id))
                .param("subjects", array(evaluations, Evaluation::subject))
                .param("platforms", array(evaluations, Evaluation::platform))
                .update();
    }

    private static String[] array(Collection<Evaluation> evaluations, Function<Evaluation, Object> of) {
        return evaluations.stream().map(of).map(Object::toString).toArray(String[]::new);
    }

    private static final String OF = """
            from evaluation.counted
            where subject = :subject and platform = :platform and since <= :id and (until is null or until > :id)""";

    /** Merkle root of the stored list of an evaluation. Runs in the caller's transaction, so that rows are streamed. */
    CountedRoot root(Evaluation evaluation) {
        CountedRoot root = new CountedRoot();
        of(evaluation, "select fact " + OF + " order by fact")
                .withFetchSize(FETCHED)
                .query(row -> {
                    root.add(new FactId(row.getObject(1, UUID.class)));
                });
        return root;
    }

    /** A page of an evaluation's facts in the order of their ids, after a cursor. */
    List<FactId> after(Evaluation evaluation, @Nullable FactId after, int limit) {
        return of(evaluation, "select fact " + OF + " and fact > :after order by fact limit :limit")
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("limit", limit)
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(Evaluation evaluation, String query) {
        return sql.sql(query)
                .param("subject", evaluation.subject().value())
                .param("platform", evaluation.platform().value())
                .param("id", evaluation.id().value());
    }
}
