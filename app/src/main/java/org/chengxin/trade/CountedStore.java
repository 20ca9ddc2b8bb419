package org.chengxin.trade;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.chengxin.account.OrganisationId;
import org.chengxin.evaluation.Place;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that streams the counted facts, with the same conditions as the counts in {@link FindingStore}. */
@Repository("tradeCountedStore")
class CountedStore {

    private static final int FETCHED = 5_000;

    private final JdbcClient sql;

    CountedStore(JdbcClient sql) {
        this.sql = sql;
    }

    void ofMerchants(Collection<SubjectId> merchants, Instant from, Instant until, BiConsumer<Place, FactId> visitor) {
        sql.sql("""
                with o as (
                    select distinct o.id, o.platform, o.key, l.merchant
                    from trade.orders o join trade.line l on l.order_id = o.id
                    where o.current and o.held is null and o.placed >= :from and o.placed < :until
                      and l.merchant in (select unnest(cast(:merchants as uuid[]))))
                select platform, merchant, id from o
                union all
                select o.platform, o.merchant, p.id from o
                join trade.payment p on p.platform = o.platform and p.order_key = o.key and p.current
                union all
                select o.platform, o.merchant, p.id from o
                join trade.parcel p on p.platform = o.platform and p.order_key = o.key and p.current""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("merchants", merchants.stream().map(SubjectId::toString).toArray(String[]::new))
                .withFetchSize(FETCHED)
                .query(row -> {
                    visitor.accept(
                            new Place(
                                    new OrganisationId(row.getObject(1, UUID.class)),
                                    new SubjectId(row.getObject(2, UUID.class))),
                            new FactId(row.getObject(3, UUID.class)));
                });
    }

    Map<String, Trades.Arrival> arrivals(
            OrganisationId platform, Collection<String> orderKeys, Instant from, Instant until) {
        Map<String, Trades.Arrival> arrivals = new HashMap<>();
        sql.sql("""
                with u as (
                    select key from unnest(cast(:keys as text[])) as u (key)
                    where not exists (select from trade.orders h
                                      where h.platform = :platform and h.key = u.key and h.current and h.held is not null))
                select u.key, o.id, o.placed >= :from and o.placed < :until from u
                join trade.orders o on o.platform = :platform and o.key = u.key and o.current
                union all
                select u.key, p.id, false from u
                join trade.parcel p on p.platform = :platform and p.order_key = u.key and p.current""")
                .param("platform", platform.value())
                .param("keys", orderKeys.toArray(String[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    arrivals.merge(
                            row.getString(1),
                            new Trades.Arrival(row.getBoolean(3), List.of(new FactId(row.getObject(2, UUID.class)))),
                            CountedStore::both);
                });
        return arrivals;
    }

    private static Trades.Arrival both(Trades.Arrival one, Trades.Arrival other) {
        List<FactId> facts = new ArrayList<>(one.facts());
        facts.addAll(other.facts());
        return new Trades.Arrival(one.within() || other.within(), facts);
    }
}
