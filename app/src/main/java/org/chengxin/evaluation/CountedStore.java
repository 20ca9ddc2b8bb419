package org.chengxin.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.chengxin.database.Copy;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the counted facts of evaluations: a row for each from one evaluation until another. */
@Repository("evaluationCountedStore")
class CountedStore {

    private static final int SENT = 100_000;
    private static final int FETCHED = 5_000;
    private static final String ROWS = "evaluation.counted (subject, platform, fact, since)";

    private final JdbcClient sql;
    private final Copy copy;

    CountedStore(JdbcClient sql, Copy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    /**
     * Stores the facts of these evaluations as a difference: facts no longer counted, and facts newly counted.
     *
     * @param facts by pair
     */
    void keep(List<Evaluation> evaluations, Map<Place, List<FactId>> facts) {
        List<Set<FactId>> fresh = new ArrayList<>();
        evaluations.forEach(each ->
                fresh.add(new HashSet<>(facts.getOrDefault(new Place(each.platform(), each.subject()), List.of()))));
        List<Evaluation> ended = new ArrayList<>();
        List<FactId> gone = new ArrayList<>();
        sql.sql("""
                select f.position, c.fact
                from unnest(cast(:subjects as uuid[]), cast(:platforms as uuid[])) with ordinality as f (subject, platform, position)
                join evaluation.counted c on c.subject = f.subject and c.platform = f.platform and c.until is null""")
                .param("subjects", array(evaluations, Evaluation::subject))
                .param("platforms", array(evaluations, Evaluation::platform))
                .withFetchSize(FETCHED)
                .query(row -> {
                    int position = row.getInt(1) - 1;
                    FactId fact = new FactId(row.getObject(2, UUID.class));
                    if (!fresh.get(position).remove(fact)) {
                        ended.add(evaluations.get(position));
                        gone.add(fact);
                    }
                });
        end(ended, gone);
        begin(evaluations, fresh);
    }

    private void end(List<Evaluation> ended, List<FactId> gone) {
        if (!gone.isEmpty()) {
            sql.sql("""
                    update evaluation.counted c set until = g.id
                    from unnest(cast(:ids as uuid[]), cast(:subjects as uuid[]), cast(:platforms as uuid[]), cast(:facts as uuid[]))
                        as g (id, subject, platform, fact)
                    where c.subject = g.subject and c.platform = g.platform and c.fact = g.fact and c.until is null""")
                    .param("ids", array(ended, Evaluation::id))
                    .param("subjects", array(ended, Evaluation::subject))
                    .param("platforms", array(ended, Evaluation::platform))
                    .param("facts", array(gone, FactId::value))
                    .update();
        }
    }

    private void begin(List<Evaluation> evaluations, List<Set<FactId>> fresh) {
        Copy.BinaryRows rows = copy.binaryInto(ROWS);
        int waiting = 0;
        for (int position = 0; position < fresh.size(); position++) {
            Evaluation of = evaluations.get(position);
            for (FactId fact : fresh.get(position)) {
                rows.row(
                        of.subject().value(),
                        of.platform().value(),
                        fact.value(),
                        of.id().value());
                waiting++;
                if (waiting == SENT) {
                    rows.write();
                    rows = copy.binaryInto(ROWS);
                    waiting = 0;
                }
            }
        }
        if (waiting > 0) {
            rows.write();
        }
    }

    private static <T> String[] array(Collection<T> all, Function<T, Object> of) {
        return all.stream().map(of).map(Object::toString).toArray(String[]::new);
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
                .param("after", after == null ? Uuid7.NIL : after.value())
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
