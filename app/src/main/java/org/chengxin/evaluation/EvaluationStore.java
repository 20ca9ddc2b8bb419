package org.chengxin.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of evaluations. */
@Repository
class EvaluationStore implements Subjects.References {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Copy copy;

    EvaluationStore(JdbcClient sql, Copy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    void insert(List<Evaluation> evaluations, SealId seal, Instant now) {
        Copy.Rows rows = copy.into("""
                evaluation.evaluation (id, subject, platform, platform_name, as_of, rule, version, digest, inputs, points,
                                       level, reasons, basis, evaluated_at, seal)""");
        for (Evaluation evaluation : evaluations) {
            rows.row(
                    evaluation.id(),
                    evaluation.subject(),
                    evaluation.platform(),
                    evaluation.platformName(),
                    evaluation.asOf(),
                    evaluation.rule(),
                    evaluation.version(),
                    evaluation.digest(),
                    JSON.writeValueAsString(evaluation.inputs()),
                    evaluation.points(),
                    evaluation.level(),
                    JSON.writeValueAsString(evaluation.reasons()),
                    evaluation.basis() == null ? null : JSON.writeValueAsString(evaluation.basis()),
                    now.atOffset(ZoneOffset.UTC),
                    seal);
        }
        rows.write();
    }

    /**
     * Rule and inputs of an evaluation; the result changes only if one of them does.
     *
     * @param digest of the rule file
     */
    record Rested(String digest, Map<String, String> inputs) {}

    /** Rule and inputs of the last evaluation of each pair up to that day. */
    Map<Place, Rested> latest(LocalDate asOf, Collection<Place> places) {
        Map<Place, Rested> latest = new HashMap<>();
        sql.sql("""
                select p.subject, p.platform, e.digest, e.inputs
                from unnest(cast(:subjects as uuid[]), cast(:platforms as uuid[])) as p (subject, platform)
                cross join lateral (
                    select digest, inputs from evaluation.evaluation
                    where subject = p.subject and platform = p.platform and as_of <= :asOf
                    order by as_of desc, id desc limit 1) e""")
                .param("asOf", asOf)
                .param(
                        "subjects",
                        places.stream().map(each -> each.merchant().toString()).toArray(String[]::new))
                .param(
                        "platforms",
                        places.stream().map(each -> each.platform().toString()).toArray(String[]::new))
                .query(row -> {
                    latest.put(
                            new Place(
                                    new OrganisationId(row.getObject("platform", UUID.class)),
                                    new SubjectId(row.getObject("subject", UUID.class))),
                            new Rested(
                                    row.getString("digest"),
                                    JSON.readValue(
                                            row.getString("inputs"), new TypeReference<Map<String, String>>() {})));
                });
        return latest;
    }

    /** The newest evaluation of the subject on each platform. */
    List<Evaluation> latest(Collection<SubjectId> subjects) {
        return sql.sql("""
                select distinct on (platform) * from evaluation.evaluation
                where subject in (:subjects) order by platform, as_of desc, id desc""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query((row, index) -> evaluation(row))
                .list();
    }

    /** Number of (merchant, platform) pairs that have an evaluation. */
    long places() {
        return sql.sql("select count(*) from (select distinct subject, platform from evaluation.evaluation) places")
                .query(Long.class)
                .single();
    }

    /** The newest evaluations of a stable sample of pairs. */
    List<Evaluation> sample(int limit) {
        return sql.sql("""
                with chosen as (select subject, platform from (select distinct subject, platform from evaluation.evaluation) places
                                order by md5(subject::text || platform::text) limit :limit)
                select e.* from chosen c cross join lateral (
                    select * from evaluation.evaluation
                    where subject = c.subject and platform = c.platform order by as_of desc, id desc limit 1) e""")
                .param("limit", limit)
                .query((row, index) -> evaluation(row))
                .list();
    }

    /** A subject's last evaluations, in time order. */
    List<Evaluation> history(Collection<SubjectId> subjects, int limit) {
        return sql.sql("""
                select * from (select * from evaluation.evaluation where subject in (:subjects)
                               order by as_of desc, id desc limit :limit) e
                order by as_of, id""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .param("limit", limit)
                .query((row, index) -> evaluation(row))
                .list();
    }

    Optional<Evaluation> find(FactId id) {
        return sql.sql("select * from evaluation.evaluation where id = :id")
                .param("id", id.value())
                .query((row, index) -> evaluation(row))
                .optional();
    }

    void forget(FactId id) {
        sql.sql("delete from evaluation.evaluation where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from evaluation.evaluation where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    long count() {
        return sql.sql("select count(*) from evaluation.evaluation")
                .query(Long.class)
                .single();
    }

    private static Evaluation evaluation(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return new Evaluation(
                new FactId(row.getObject("id", UUID.class)),
                new SubjectId(row.getObject("subject", UUID.class)),
                new OrganisationId(row.getObject("platform", UUID.class)),
                row.getString("platform_name"),
                row.getObject("as_of", LocalDate.class),
                row.getString("rule"),
                row.getInt("version"),
                row.getString("digest"),
                JSON.readValue(row.getString("inputs"), new TypeReference<Map<String, String>>() {}),
                row.getInt("points"),
                row.getString("level"),
                JSON.readValue(row.getString("reasons"), new TypeReference<List<Evaluation.Reason>>() {}),
                basis == null ? null : JSON.readValue(basis, Evaluation.Basis.class));
    }
}
