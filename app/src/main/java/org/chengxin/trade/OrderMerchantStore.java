package org.chengxin.trade;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.chengxin.database.Reading;
import org.chengxin.intake.Report;
import org.chengxin.intake.access.NamedSubjects;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The merchants of an order that a payment, parcel or review names, or of the parcel that a scan saw. */
@Repository
class OrderMerchantStore implements NamedSubjects {

    private final JdbcClient sql;

    OrderMerchantStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Reading
    public Set<SubjectId> namedIn(Report report) {
        String order = report.data().text("order");
        String waybill = report.data().text("waybill");
        if (order == null && waybill == null) {
            return Set.of();
        }
        return new HashSet<>(sql.sql(order != null ? """
                        select distinct l.merchant from trade.orders o join trade.line l on l.order_id = o.id
                        where o.current and o.platform = :reporter and o.key = :key""" : """
                        select distinct l.merchant
                        from trade.parcel p
                        join trade.orders o on o.platform = p.platform and o.key = p.order_key and o.current
                        join trade.line l on l.order_id = o.id
                        where p.waybill = :key and cast(:reporter as uuid) is not null""")
                .param("reporter", report.reporter().organisation().value())
                .param("key", order != null ? order : waybill)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list());
    }
}
