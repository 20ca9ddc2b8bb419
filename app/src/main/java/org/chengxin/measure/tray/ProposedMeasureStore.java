package org.chengxin.measure.tray;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of proposed measures. */
@Repository
class ProposedMeasureStore implements Subjects.References {

    private final JdbcClient sql;

    ProposedMeasureStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ProposedMeasure proposed) {
        sql.sql("""
                insert into measure.proposal (id, matter, number, office, office_id, subject, item, reason, basis, evidence, record, day)
                values (:id, :matter, :number, :office, :officeId, :subject, :item, :reason, :basis, :evidence, :record, :day)""")
                .param("id", proposed.id())
                .param("matter", proposed.matter())
                .param("number", proposed.number())
                .param("office", proposed.office())
                .param(
                        "officeId",
                        proposed.officeId() == null ? null : proposed.officeId().value())
                .param("subject", proposed.subject().value())
                .param("item", proposed.item())
                .param("reason", proposed.reason())
                .param("basis", proposed.basis())
                .param("evidence", proposed.evidence())
                .param("record", proposed.record())
                .param("day", proposed.day())
                .update();
    }

    /** Those that no case has taken up and that were not tried since a time: what was never tried first. */
    List<ProposedMeasure> waiting(Instant tried, int limit) {
        return sql.sql("""
                select * from measure.proposal where raised is null and (tried is null or tried < :tried)
                order by tried nulls first, id limit :limit""")
                .param("tried", tried.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Rows.of(ProposedMeasure.class))
                .list();
    }

    void tried(UUID id, Instant at) {
        sql.sql("update measure.proposal set tried = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void raised(UUID id, UUID matter) {
        sql.sql("update measure.proposal set raised = :matter where id = :id")
                .param("matter", matter)
                .param("id", id)
                .update();
    }

    /** The cases that took up what was proposed since a day, the latest first. */
    List<UUID> raised(LocalDate since) {
        return sql.sql(
                        "select raised from measure.proposal where raised is not null and day >= :since order by id desc")
                .param("since", since)
                .query((row, index) -> row.getObject("raised", UUID.class))
                .list();
    }

    /** What led to a case of a measure. */
    Optional<ProposedMeasure> behind(UUID matter) {
        return sql.sql("select * from measure.proposal where raised = :matter")
                .param("matter", matter)
                .query(Rows.of(ProposedMeasure.class))
                .optional();
    }

    /** What a case proposed, the oldest first. */
    List<ProposedMeasure> of(UUID matter) {
        return sql.sql("select * from measure.proposal where matter = :matter order by id")
                .param("matter", matter)
                .query(Rows.of(ProposedMeasure.class))
                .list();
    }

    void remove(UUID id) {
        sql.sql("delete from measure.proposal where id = :id").param("id", id).update();
    }

    /** Whether an office has not been told in this week; from now on it has. */
    boolean tellsFirst(OrganisationId office, LocalDate monday) {
        return sql.sql("""
                insert into measure.digest (office, monday) values (:office, :monday)
                on conflict (office) do update set monday = excluded.monday where digest.monday < excluded.monday""")
                        .param("office", office.value())
                        .param("monday", monday)
                        .update()
                == 1;
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from measure.proposal where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }
}
