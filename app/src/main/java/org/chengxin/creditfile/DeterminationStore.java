package org.chengxin.creditfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.creditfile.CreditFile.Entry;
import org.chengxin.creditfile.CreditFile.Place;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of determinations, and of the list of a file, in which they stand beside the records. */
@Repository
class DeterminationStore implements Subjects.References {

    private final JdbcClient sql;

    DeterminationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Idempotent insert. */
    void insert(Determination determination, SealId seal) {
        sql.sql("""
                insert into creditfile.determination
                    (id, subject, matter, number, authority, category, title, content, basis, decided, valid_until, seal)
                values (:id, :subject, :matter, :number, :authority, :category, :title, :content, :basis, :decided,
                        :validUntil, :seal)
                on conflict (id) do nothing""")
                .param("id", determination.id().value())
                .param("subject", determination.subject().value())
                .param("matter", determination.matter().value())
                .param("number", determination.number())
                .param("authority", determination.authority())
                .param("category", determination.category())
                .param("title", determination.title())
                .param("content", determination.content())
                .param("basis", determination.basis())
                .param("decided", determination.decided())
                .param("validUntil", determination.validUntil())
                .param("seal", seal.value())
                .update();
    }

    /** All of them, in no order. */
    List<Determination> of(Collection<SubjectId> subjects) {
        return sql.sql("select * from creditfile.determination where subject = any (cast(:subjects as uuid[]))")
                .param("subjects", subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                .query(Rows.of(Determination.class))
                .list();
    }

    List<Determination> all(Collection<FactId> ids) {
        return sql.sql("select * from creditfile.determination where id = any (cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(FactId::toString).toArray(String[]::new))
                .query(Rows.of(Determination.class))
                .list();
    }

    /** All that these subjects have on file, decided until that day. One statement, and so one state. */
    List<Entry> list(Collection<SubjectId> subjects, LocalDate until) {
        return sql.sql("""
                select r.id, r.kind, r.number, r.decided, s.own from creditfile.record r join lateral
                """ + RecordStore.TOGETHER + "\n" + """
                where r.subject = any (cast(:subjects as uuid[])) and r.decided <= :until
                union all
                select id, 'DETERMINATION', number, decided, true from creditfile.determination
                where subject = any (cast(:subjects as uuid[])) and decided <= :until""")
                .param("subjects", subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                .param("until", until)
                .query((row, index) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        RecordKind kind = RecordKind.valueOf(row.getString("kind"));
        return new Entry(
                kind,
                row.getString("number"),
                Place.of(
                        kind,
                        row.getBoolean("own"),
                        row.getObject("decided", LocalDate.class),
                        row.getObject("id", UUID.class)));
    }

    Optional<Determination> find(FactId id) {
        return sql.sql("select * from creditfile.determination where id = :id")
                .param("id", id.value())
                .query(Rows.of(Determination.class))
                .optional();
    }

    Optional<SubjectId> subject(FactId id) {
        return find(id).map(Determination::subject);
    }

    void remove(FactId id) {
        sql.sql("delete from creditfile.determination where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from creditfile.determination where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }
}
