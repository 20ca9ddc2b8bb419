package org.chengxin.portal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the incremental figures. */
@Repository
class FigureStore {

    /** Replaces the parts and updates the figures by the difference. */
    private static final String KEEP = """
            with fresh as (
                select * from unnest(
                    cast(:owners as uuid[]), cast(:waybills as boolean[]), cast(:keys as text[]), cast(:orders as int[]),
                    cast(:payments as int[]), cast(:parcels as int[]), cast(:scans as int[]), cast(:reviews as int[]),
                    cast(:late as int[]), cast(:early as int[]))
                as f (owner, waybill, key, orders, payments, parcels, scans, reviews, late, early)),
            -- of what was erased no key is kept
            gone as (
                delete from portal.figure_part p using fresh f
                where p.owner = f.owner and p.waybill = f.waybill and p.key = f.key
                  and greatest(f.orders, f.payments, f.parcels, f.scans, f.reviews) = 0),
            old as materialized (
                select p.* from fresh f join portal.figure_part p
                    on p.owner = f.owner and p.waybill = f.waybill and p.key = f.key),
            kept as (
                insert into portal.figure_part
                    (owner, waybill, key, orders, payments, parcels, scans, reviews, late, early)
                select * from fresh where greatest(orders, payments, parcels, scans, reviews) > 0
                on conflict (owner, waybill, key) do update set
                    orders = excluded.orders, payments = excluded.payments, parcels = excluded.parcels,
                    scans = excluded.scans, reviews = excluded.reviews, late = excluded.late, early = excluded.early),
            moved as (
                select v.name, sum(d.sign * v.value) as by
                from (select 1 as sign, f.* from fresh f union all select -1, o.* from old o) d
                cross join lateral (values
                    ('orders', d.orders), ('payments', d.payments), ('parcels', d.parcels), ('scans', d.scans),
                    ('reviews', d.reviews), ('late-deliveries', d.late), ('reviews-before-delivery', d.early))
                    as v (name, value)
                group by v.name)
            update portal.figure f set value = f.value + m.by from moved m where m.name = f.name and m.by <> 0""";

    private final JdbcClient sql;

    FigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The unit of counting: an order or a waybill.
     *
     * @param owner the platform of an order, the firm of a waybill
     */
    record Key(UUID owner, boolean waybill, String key) {}

    /** The contribution of an order or waybill to the figures. */
    record Part(Key key, long orders, long payments, long parcels, long scans, long reviews, long late, long early) {}

    record Due(long id, Key key) {}

    Map<String, Long> all() {
        Map<String, Long> all = new HashMap<>();
        sql.sql("select name, value from portal.figure").query(row -> {
            all.put(row.getString(1), row.getLong(2));
        });
        return all;
    }

    void mark(Collection<Key> keys) {
        if (!keys.isEmpty()) {
            sql.sql("""
                    insert into portal.figure_due (owner, waybill, key) select * from unnest(
                        cast(:owners as uuid[]), cast(:waybills as boolean[]), cast(:keys as text[]))""")
                    .param(
                            "owners",
                            keys.stream().map(each -> each.owner().toString()).toArray(String[]::new))
                    .param("waybills", keys.stream().map(Key::waybill).toArray(Boolean[]::new))
                    .param("keys", keys.stream().map(Key::key).toArray(String[]::new))
                    .update();
        }
    }

    boolean isAnyDue() {
        return sql.sql("select exists (select from portal.figure_due)")
                .query(Boolean.class)
                .single();
    }

    /** The first due orders and waybills, under an advisory lock: nobody else counts until the transaction ends. */
    List<Due> next(int limit) {
        sql.sql("set local plan_cache_mode = force_custom_plan").update();
        sql.sql("select pg_advisory_xact_lock(hashtext('portal.figure'))").query(row -> {});
        return sql.sql("select id, owner, waybill, key from portal.figure_due order by id limit :limit")
                .param("limit", limit)
                .query((row, index) -> new Due(
                        row.getLong(1), new Key(row.getObject(2, UUID.class), row.getBoolean(3), row.getString(4))))
                .list();
    }

    void done(Collection<Due> due) {
        sql.sql("delete from portal.figure_due where id in (select unnest(cast(:ids as bigint[])))")
                .param("ids", due.stream().map(Due::id).toArray(Long[]::new))
                .update();
    }

    /** Replaces the earlier contributions by these. */
    void keep(Collection<Part> parts) {
        sql.sql(KEEP)
                .param("owners", texts(parts, part -> part.key().owner().toString()))
                .param(
                        "waybills",
                        parts.stream().map(part -> part.key().waybill()).toArray(Boolean[]::new))
                .param("keys", texts(parts, part -> part.key().key()))
                .param("orders", numbers(parts, Part::orders))
                .param("payments", numbers(parts, Part::payments))
                .param("parcels", numbers(parts, Part::parcels))
                .param("scans", numbers(parts, Part::scans))
                .param("reviews", numbers(parts, Part::reviews))
                .param("late", numbers(parts, Part::late))
                .param("early", numbers(parts, Part::early))
                .update();
    }

    private static String[] texts(Collection<Part> parts, Function<Part, String> of) {
        return parts.stream().map(of).toArray(String[]::new);
    }

    private static Integer[] numbers(Collection<Part> parts, ToLongFunction<Part> of) {
        return parts.stream().map(part -> Math.toIntExact(of.applyAsLong(part))).toArray(Integer[]::new);
    }

    void add(String figure, long more) {
        sql.sql("update portal.figure set value = value + :more where name = :name")
                .param("more", more)
                .param("name", figure)
                .update();
    }

    /** Resets all counts, since the consumer starts anew. */
    void clear() {
        sql.sql("delete from portal.figure_due").update();
        sql.sql("delete from portal.figure_part").update();
        sql.sql("update portal.figure set value = 0").update();
    }
}
