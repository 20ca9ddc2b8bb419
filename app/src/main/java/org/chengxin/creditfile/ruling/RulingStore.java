package org.chengxin.creditfile.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of rulings. */
@Repository
class RulingStore {

    private final JdbcClient sql;

    RulingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A record that a form may mean.
     *
     * @param exact whether its id is named, or that of a report of it
     */
    record Meant(
            UUID record,
            SubjectId subject,
            String authority,
            String number,
            String title,
            LocalDate decided,
            boolean exact) {

        private boolean isCalled(String words) {
            return RecordWords.of(number, title, decided).equals(words);
        }
    }

    /** Records of these subjects with that id, else in those words, else with that number in any spelling of its brackets. */
    List<Meant> records(Collection<SubjectId> subjects, String asked) {
        List<Meant> found = sql.sql("""
                select id, subject, authority, number, title, decided, exact from (
                    select r.id, r.subject, r.authority, r.number, r.title, r.decided, r.id::text = :asked or exists (
                        select from creditfile.assertion a where a.record = r.id and a.id::text = :asked) as exact
                    from creditfile.record r where r.subject in (:subjects)
                    union all
                    select d.id, d.subject, d.authority, d.number, d.title, d.decided, d.id::text = :asked
                    from creditfile.determination d where d.subject in (:subjects)) own
                where exact or translate(number, '〔〕[]（）() ', '') = translate(:asked, '〔〕[]（）() ', '')
                    or starts_with(:asked, number || '，')""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .param("asked", asked)
                .query((row, index) -> new Meant(
                        row.getObject("id", UUID.class),
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getString("authority"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("decided", LocalDate.class),
                        row.getBoolean("exact")))
                .list();
        List<Meant> exact = found.stream().filter(Meant::exact).toList();
        List<Meant> called =
                found.stream().filter(meant -> meant.isCalled(asked)).toList();
        return !exact.isEmpty()
                ? exact
                : !called.isEmpty()
                        ? called
                        : found.stream()
                                .filter(meant -> !asked.startsWith(meant.number() + "，"))
                                .toList();
    }

    /** Idempotent by the ruling's id. */
    void insert(UUID record, @Nullable UUID matter, Ruling ruling, SealId seal) {
        sql.sql("""
                insert into creditfile.ruling (id, record, effect, day, matter, number, authority, text, basis, seal)
                values (:id, :record, :effect, :day, :matter, :number, :authority, :text, :basis, :seal)
                on conflict (id) do nothing""")
                .param("id", ruling.id())
                .param("record", record)
                .param("effect", ruling.effect().name())
                .param("day", ruling.day())
                .param("matter", matter)
                .param("number", ruling.number())
                .param("authority", ruling.authority())
                .param("text", ruling.text())
                .param("basis", ruling.basis())
                .param("seal", seal.value())
                .update();
    }

    /** A record that was built anew from the reports that stayed keeps what was decided about it. */
    void move(UUID record, UUID anew) {
        sql.sql("update creditfile.ruling set record = :anew where record = :record")
                .param("anew", anew)
                .param("record", record)
                .update();
    }

    /** Rulings by record, the oldest first. */
    Map<UUID, List<Ruling>> of(Collection<UUID> records) {
        Map<UUID, List<Ruling>> rulings = new HashMap<>();
        sql.sql(
                        "select * from creditfile.ruling where record = any (cast(:records as uuid[])) and not unsealed order by day, id")
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    rulings.computeIfAbsent(row.getObject("record", UUID.class), none -> new ArrayList<>())
                            .add(new Ruling(
                                    row.getObject("id", UUID.class),
                                    Effect.valueOf(row.getString("effect")),
                                    row.getObject("day", LocalDate.class),
                                    row.getString("number"),
                                    row.getString("authority"),
                                    row.getString("text"),
                                    row.getString("basis")));
                });
        return rulings;
    }

    /** Rulings in the order of their ids. */
    List<UUID> page(UUID after, int most) {
        return sql.sql("select id from creditfile.ruling where id > :after order by id limit :most")
                .param("after", after)
                .param("most", most)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Marks which of these no sealed act left. */
    void mark(Collection<UUID> compared, Collection<UUID> unsealed) {
        sql.sql("""
                update creditfile.ruling set unsealed = id = any (:unsealed)
                where id = any (:compared) and unsealed <> (id = any (:unsealed))""")
                .param("compared", compared.toArray(UUID[]::new))
                .param("unsealed", unsealed.toArray(UUID[]::new))
                .update();
    }

    boolean hasUnsealed() {
        return sql.sql("select exists (select from creditfile.ruling where unsealed)")
                .query(Boolean.class)
                .single();
    }

    /** A ruling that was taken away, with the subject of its record. */
    record Removed(SubjectId subject, Effect effect) {}

    /** Empty as well if its record went before. */
    Optional<Removed> remove(UUID outcome) {
        return sql.sql("""
                with gone as (delete from creditfile.ruling where id = :id returning record, effect)
                select own.subject, gone.effect from gone join (
                    select id, subject from creditfile.record
                    union all
                    select id, subject from creditfile.determination) own on own.id = gone.record""").param("id", outcome).query(Rows.of(Removed.class)).optional();
    }
}
