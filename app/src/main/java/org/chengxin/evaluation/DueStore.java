package org.chengxin.evaluation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL of the pairs due for evaluation. Marks are only inserted and deleted, never updated, so that writers do not wait for a
 * run.
 */
@Repository
class DueStore {

    /** Marks read per pair taken, since many facts mark the same pair. */
    private static final int MARKS = 20;

    private final JdbcClient sql;

    DueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All marks of one pair that a run has read. */
    record Due(List<Long> ids, Place place) {}

    void mark(Collection<Place> places) {
        if (!places.isEmpty()) {
            sql.sql("""
                    insert into evaluation.due (subject, platform, lane)
                    select * from unnest(cast(:subjects as uuid[]), cast(:platforms as uuid[]), cast(:lanes as int[]))""")
                    .param(
                            "subjects",
                            places.stream()
                                    .map(each -> each.merchant().toString())
                                    .toArray(String[]::new))
                    .param(
                            "platforms",
                            places.stream()
                                    .map(each -> each.platform().toString())
                                    .toArray(String[]::new))
                    .param("lanes", places.stream().map(Place::lane).toArray(Integer[]::new))
                    .update();
        }
    }

    /** The lanes with due pairs. */
    List<Integer> lanes() {
        return sql.sql(
                        "select number from evaluation.lane where exists (select from evaluation.due where lane = number)")
                .query((row, index) -> row.getInt(1))
                .list();
    }

    /** The due pairs of a lane with the oldest marks. */
    List<Due> next(int lane, int limit) {
        return sql.sql("""
                select array_agg(id), platform, subject
                from (select * from evaluation.due where lane = :lane order by id limit :marks) first
                group by platform, subject order by min(id) limit :limit""")
                .param("lane", lane)
                .param("marks", MARKS * limit)
                .param("limit", limit)
                .query((row, index) -> new Due(
                        List.of((Long[]) row.getArray(1).getArray()),
                        new Place(
                                new OrganisationId(row.getObject(2, UUID.class)),
                                new SubjectId(row.getObject(3, UUID.class)))))
                .list();
    }

    /** Deletes these marks; marks added since stay. */
    void done(Collection<Due> due) {
        sql.sql("delete from evaluation.due where id in (select unnest(cast(:ids as bigint[])))")
                .param("ids", due.stream().flatMap(each -> each.ids().stream()).toArray(Long[]::new))
                .update();
    }

    /**
     * Takes the lock of a lane until the transaction ends. A repeatable-read transaction that read before another committed
     * fails (serialization). The database ends a transaction that idles for long, as on a paused instance.
     *
     * @param waiting whether to wait for the lock
     * @return false where another transaction holds it
     */
    boolean lock(int lane, boolean waiting) {
        // a generic plan checks each merchant of the page for each order; at the default page cost the page's keys are
        // found by
        // reading the whole table
        sql.sql("""
                set local idle_in_transaction_session_timeout = '2min';
                set local plan_cache_mode = force_custom_plan;
                set local random_page_cost = 1.1""").update();
        return sql.sql("""
                update evaluation.lane set number = number
                where number in (select number from evaluation.lane where number = :lane for update %s)""".formatted(waiting ? "" : "skip locked"))
                        .param("lane", lane)
                        .update()
                > 0;
    }

    /** As {@link #basis()}, locked until the transaction ends; empty where another transaction holds the lock. */
    Optional<String> lockedBasis() {
        return sql.sql("select basis from evaluation.progress for update skip locked")
                .query(String.class)
                .optional();
    }

    /** The basis on which all pairs were last marked due, without a lock. */
    String basis() {
        return sql.sql("select basis from evaluation.progress")
                .query(String.class)
                .single();
    }

    void setBasis(String basis) {
        sql.sql("update evaluation.progress set basis = :basis")
                .param("basis", basis)
                .update();
    }

    /** The pairs for which these facts count. */
    Set<Place> counting(Collection<FactId> facts) {
        return new HashSet<>(sql.sql("""
                select distinct platform, subject from evaluation.counted
                where fact in (select unnest(cast(:facts as uuid[]))) and until is null""")
                .param("facts", facts.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> new Place(
                        new OrganisationId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))))
                .list());
    }
}
