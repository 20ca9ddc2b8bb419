package org.chengxin.creditfile.repair;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.database.Batch;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.SealId;
import org.chengxin.intake.Report;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** SQL of repairs that were reported. */
@Repository
class RepairStore implements FactOwner {

    private final Batch batch;
    private final JdbcClient sql;

    RepairStore(Batch batch, JdbcClient sql) {
        this.batch = batch;
        this.sql = sql;
    }

    /**
     * A reported repair.
     *
     * @param number of the record's decision
     * @param document number of the decision to repair
     * @param matter that asks an office to end the record
     * @param due last day for that
     */
    record Repair(
            FactId id,
            OrganisationId reporter,
            String source,
            String code,
            String number,
            String authority,
            String document,
            LocalDate decided,
            String basis,
            @Nullable MatterId matter,
            @Nullable LocalDate due,
            SealId seal) {}

    /** A report that supersedes another takes its place, unless that one was worked off. */
    void insert(List<Report> reports) {
        batch.run(
                "delete from creditfile.repair where id = :id and settled is null and matter is null",
                reports.stream()
                        .filter(report -> report.supersedes() != null)
                        .map(report -> Map.<String, @Nullable Object>of(
                                "id",
                                Objects.requireNonNull(report.supersedes()).value()))
                        .toList());
        batch.run("""
                insert into creditfile.repair
                    (id, reporter, source, code, number, authority, document, decided, basis, seal)
                values (:id, :reporter, :source, :code, :number, :authority, :document, :decided, :basis, :seal)""", reports.stream().map(RepairStore::parameters).toList());
    }

    private static Map<String, @Nullable Object> parameters(Report report) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", report.id().value());
        parameters.put("reporter", report.reporter().organisation().value());
        parameters.put("source", report.reporter().name());
        SocialCreditCode code = Objects.requireNonNull(report.data().socialCreditCode("code"));
        parameters.put("code", code.value());
        parameters.put("number", report.data().required("number"));
        parameters.put("authority", report.data().required("authority"));
        parameters.put("document", report.data().required("document"));
        parameters.put("decided", report.data().date("decided"));
        parameters.put("basis", report.data().text("basis"));
        parameters.put("seal", report.seal().value());
        return parameters;
    }

    /** Those that nobody looked at yet. */
    List<Repair> fresh(int limit) {
        return query(sql.sql("""
                select * from creditfile.repair where settled is null and matter is null order by id limit :limit""").param("limit", limit));
    }

    /** Those that wait for an office. */
    List<Repair> waiting() {
        return query(
                sql.sql("select * from creditfile.repair where settled is null and matter is not null order by id"));
    }

    private static List<Repair> query(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, index) -> new Repair(
                        new FactId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("reporter", UUID.class)),
                        row.getString("source"),
                        row.getString("code"),
                        row.getString("number"),
                        row.getString("authority"),
                        row.getString("document"),
                        row.getObject("decided", LocalDate.class),
                        row.getString("basis") == null ? "" : row.getString("basis"),
                        row.getObject("matter", UUID.class) == null
                                ? null
                                : new MatterId(row.getObject("matter", UUID.class)),
                        row.getObject("due", LocalDate.class),
                        new SealId(row.getObject("seal", UUID.class))))
                .list();
    }

    void settle(FactId id, LocalDate day) {
        sql.sql("update creditfile.repair set settled = :day where id = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    void raised(FactId id, MatterId matter, LocalDate due) {
        sql.sql("update creditfile.repair set matter = :matter, due = :due where id = :id")
                .param("matter", matter.value())
                .param("due", due)
                .param("id", id.value())
                .update();
    }

    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        sql.sql("delete from creditfile.repair where id = :id")
                .param("id", id.value())
                .update();
        return false;
    }
}
