package org.chengxin.subject.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.database.Batch;
import org.chengxin.database.Rows;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.joining.Judgement.Decision;
import org.chengxin.subject.joining.Judgement.Side;
import org.chengxin.subject.matching.Score;
import org.chengxin.subject.matching.Score.Feature;
import org.chengxin.subject.matching.Score.Level;
import org.chengxin.subject.matching.Score.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of judgements. */
@Repository
class JudgementStore {

    /** Digest of what is compared of a pair; equal as long as neither of them has changed. */
    private static final String COMPARED = """
            sha256(convert_to(concat_ws(E'\\n', a.name, a.nature, a.division, a.address, s.name, s.nature, s.division, s.address), 'UTF8'))""";

    private static final String OPEN = "j.decision in ('ASK', 'LINK') and (j.decision = 'LINK' or a.same_as is null)"
            + " and s.same_as is null and a.name is not null and s.name is not null";

    private final JdbcClient sql;
    private final Batch batch;
    private final Clock clock;

    JudgementStore(JdbcClient sql, Batch batch, Clock clock) {
        this.sql = sql;
        this.batch = batch;
        this.clock = clock;
    }

    /** @param same the firm that the alias looks like */
    record Found(SubjectId alias, SubjectId same, Decision decision, Score score) {}

    /** Replaces what was found of these aliases; what two persons decided stays. */
    void replace(Collection<SubjectId> aliases, List<Found> found) {
        sql.sql("delete from subject.judgement where alias = any (cast(:ids as uuid[])) and decision = 'ASK'"
                        + " and not undone")
                .param("ids", ids(aliases))
                .update();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Found each : found) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("alias", each.alias().value());
            row.put("same", each.same().value());
            row.put("decision", each.decision().name());
            row.put("probability", each.score().probability());
            row.put(
                    "reasons",
                    each.score().reasons().stream().map(JudgementStore::told).toArray(String[]::new));
            row.put("at", clock.instant().atOffset(ZoneOffset.UTC));
            rows.add(row);
        }
        batch.run("""
                insert into subject.judgement (alias, same, decision, probability, reasons, compared, at)
                select a.id, s.id, :decision, :probability, :reasons, %s, :at
                from subject.subject a, subject.subject s where a.id = :alias and s.id = :same
                on conflict (alias, same) do update
                set decision = excluded.decision, probability = excluded.probability, reasons = excluded.reasons,
                    compared = excluded.compared, at = excluded.at,
                    undone = false""".formatted(COMPARED), rows);
    }

    /** Keeps what two persons decided of a pair, and asks no more which firm an alias is that has one. */
    void decide(SubjectId alias, SubjectId same, Decision decision) {
        sql.sql("""
                insert into subject.judgement (alias, same, decision, probability, reasons, compared, at)
                select a.id, s.id, :decision, 0, '{}', %s, :at
                from subject.subject a, subject.subject s where a.id = :alias and s.id = :same
                on conflict (alias, same) do update
                set decision = excluded.decision, compared = excluded.compared, at = excluded.at""".formatted(COMPARED))
                .param("decision", decision.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("alias", alias.value())
                .param("same", same.value())
                .update();
        if (decision == Decision.SAME) {
            sql.sql("delete from subject.judgement where alias = :alias and decision = 'ASK'")
                    .param("alias", alias.value())
                    .update();
        }
    }

    /** Asks of a link that was undone, until two persons answer. */
    void ask(Found undone) {
        replace(List.of(), List.of(undone));
        sql.sql("update subject.judgement set undone = true where alias = :alias and same = :same")
                .param("alias", undone.alias().value())
                .param("same", undone.same().value())
                .update();
    }

    /** Remembers that a pair was seen as one, for those who come by an old address. */
    void separated(SubjectId alias, SubjectId same) {
        sql.sql("update subject.judgement set separated = true where alias = :alias and same = :same")
                .param("alias", alias.value())
                .param("same", same.value())
                .update();
    }

    /** Published subjects that were seen as one with this one and stand apart from it again. */
    List<Side> separated(SubjectId from) {
        return sql.sql("""
                select s.id as same, s.name, s.code, s.division, s.address, s.source from subject.judgement j
                    join subject.subject s on s.id = case when j.alias = :id then j.same else j.alias end
                where (j.alias = :id or j.same = :id) and j.separated and j.decision = 'DIFFERENT'
                    and s.same_as is null and s.name is not null and s.nature not in ('NATURAL_PERSON', 'UNKNOWN')
                order by s.name, s.id limit 20""")
                .param("id", from.value())
                .query((row, index) -> side(row, "same", ""))
                .list();
    }

    /**
     * Pairs of these aliases that no comparison decides: two persons found them to be two, and both are as they were; or they are
     * asked of a link that was undone.
     */
    Map<SubjectId, List<SubjectId>> different(Collection<SubjectId> aliases) {
        Map<SubjectId, List<SubjectId>> different = new HashMap<>();
        sql.sql("""
                select j.alias, j.same from subject.judgement j
                    join subject.subject a on a.id = j.alias join subject.subject s on s.id = j.same
                where j.alias = any (cast(:ids as uuid[])) and (j.decision = 'ASK' and j.undone
                    or j.decision = 'DIFFERENT' and j.compared = """ + COMPARED + ")").param("ids", ids(aliases)).query(row -> {
            different
                    .computeIfAbsent(new SubjectId(row.getObject(1, UUID.class)), none -> new ArrayList<>())
                    .add(new SubjectId(row.getObject(2, UUID.class)));
        });
        return different;
    }

    long countOpen() {
        return sql.sql("select count(*) from subject.judgement j join subject.subject a on a.id = j.alias"
                        + " join subject.subject s on s.id = j.same where " + OPEN)
                .query(Long.class)
                .single();
    }

    /** Questions first, the likeliest first; then the links that nobody has confirmed. */
    List<Judgement> open(int offset, int limit) {
        return sql.sql("""
                select j.*, a.name as alias_name, a.code as alias_code, a.division as alias_division,
                       a.address as alias_address, a.source as alias_source,
                       s.name, s.code, s.division, s.address, s.source
                from subject.judgement j join subject.subject a on a.id = j.alias join subject.subject s on s.id = j.same
                where\s""" + OPEN
                        + " order by j.decision, j.probability desc, j.alias, j.same limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> judgement(row))
                .list();
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                side(row, "alias", "alias_"),
                side(row, "same", ""),
                Decision.valueOf(row.getString("decision")),
                row.getDouble("probability"),
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(JudgementStore::reason)
                        .toList(),
                row.getBoolean("undone"),
                Rows.instant(row, "at"));
    }

    private static Side side(ResultSet row, String id, String prefix) throws SQLException {
        return new Side(
                new SubjectId(row.getObject(id, UUID.class)),
                row.getString(prefix + "name"),
                row.getString(prefix + "code"),
                row.getString(prefix + "division"),
                row.getString(prefix + "address"),
                row.getString(prefix + "source"));
    }

    private static String told(Reason reason) {
        return reason.feature() + " " + reason.level() + " " + reason.weight();
    }

    private static Reason reason(String told) {
        String[] parts = told.split(" ");
        return new Reason(Feature.valueOf(parts[0]), Level.valueOf(parts[1]), Double.parseDouble(parts[2]));
    }

    private static String[] ids(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::toString).toArray(String[]::new);
    }
}
