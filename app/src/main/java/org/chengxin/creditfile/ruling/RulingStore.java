package org.chengxin.creditfile.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of rulings. */
@Repository
class RulingStore {

    private final JdbcClient sql;

    RulingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A record and the authority that decided it. */
    record Meant(UUID record, String authority) {}

    /** Records of these subjects with that id or number, brackets and spaces of the number in any spelling. */
    List<Meant> records(Collection<SubjectId> subjects, String asked) {
        return sql.sql("""
                select id, authority from (
                    select r.id, r.authority, r.number, r.subject, r.id::text = :asked or exists (
                        select from creditfile.assertion a where a.record = r.id and a.id::text = :asked) as meant
                    from creditfile.record r where r.subject in (:subjects)
                    union all
                    select d.id, d.authority, d.number, d.subject, d.id::text = :asked
                    from creditfile.determination d where d.subject in (:subjects)) own
                where meant or translate(number, '〔〕[]（）() ', '') = translate(:asked, '〔〕[]（）() ', '')
                limit 2""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .param("asked", asked)
                .query((row, index) -> new Meant(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** Idempotent insert. */
    void insert(UUID record, Effect effect, OutcomeRecorded outcome) {
        sql.sql("""
                insert into creditfile.ruling (id, record, effect, day, matter, number, authority, text, basis, seal)
                values (:id, :record, :effect, :day, :matter, :number, :authority, :text, :basis, :seal)
                on conflict (id) do nothing""")
                .param("id", outcome.outcome())
                .param("record", record)
                .param("effect", effect.name())
                .param("day", outcome.day())
                .param("matter", outcome.matter().value())
                .param("number", filled(outcome, "document", outcome.number()))
                .param("authority", filled(outcome, "authority", outcome.office()))
                .param("text", outcome.values().getOrDefault("text", ""))
                .param("basis", outcome.values().getOrDefault("basis", ""))
                .param("seal", outcome.seal().value())
                .update();
    }

    /** A value that an outcome may have; for the office's own decision it has none. */
    static String filled(OutcomeRecorded outcome, String field, String otherwise) {
        String value = outcome.values().getOrDefault(field, "");
        return value.isBlank() ? otherwise : value;
    }

    /** Rulings by record, the oldest first. */
    Map<UUID, List<Ruling>> of(Collection<UUID> records) {
        Map<UUID, List<Ruling>> rulings = new HashMap<>();
        sql.sql("select * from creditfile.ruling where record in (:records) order by day, id")
                .param("records", records)
                .query(row -> {
                    rulings.computeIfAbsent(row.getObject("record", UUID.class), none -> new ArrayList<>())
                            .add(new Ruling(
                                    Effect.valueOf(row.getString("effect")),
                                    row.getObject("day", java.time.LocalDate.class),
                                    row.getString("number"),
                                    row.getString("authority"),
                                    row.getString("text"),
                                    row.getString("basis")));
                });
        return rulings;
    }

    void remove(UUID outcome) {
        sql.sql("delete from creditfile.ruling where id = :id")
                .param("id", outcome)
                .update();
    }
}
