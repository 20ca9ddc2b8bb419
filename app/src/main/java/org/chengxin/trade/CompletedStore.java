package org.chengxin.trade;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.chengxin.database.Reading;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a transaction was completed, as far as its reports tell: its term runs from then (电子商务法第31条). */
@Component
class CompletedStore {

    private final JdbcClient sql;

    CompletedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last that is known of the order behind a report of an order, payment or parcel; empty if nothing of it is stored. */
    @Reading
    Optional<Instant> of(FactId report) {
        return sql.sql("""
                with named as (
                    select platform, key from trade.orders where id = :id
                    union select platform, order_key from trade.payment where id = :id
                    union select platform, order_key from trade.parcel where id = :id)
                select max(greatest(o.placed, o.paid, y.paid, p.handed_over, p.delivered)) as completed from named n
                left join trade.orders o on o.platform = n.platform and o.key = n.key and o.current
                left join trade.payment y on y.platform = n.platform and y.order_key = n.key and y.current
                left join trade.parcel p on p.platform = n.platform and p.order_key = n.key and p.current""")
                .param("id", report.value())
                .query((row, index) -> Optional.ofNullable(completed(row.getObject("completed", OffsetDateTime.class))))
                .single();
    }

    private static @Nullable Instant completed(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
