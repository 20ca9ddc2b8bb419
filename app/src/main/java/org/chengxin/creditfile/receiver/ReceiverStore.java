package org.chengxin.creditfile.receiver;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.creditfile.receiver.Receivers.Handed;
import org.chengxin.creditfile.receiver.Receivers.Receiver;
import org.chengxin.database.Batch;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of receivers: rows are only added. */
@Repository
class ReceiverStore {

    private final Batch batch;
    private final JdbcClient sql;

    ReceiverStore(Batch batch, JdbcClient sql) {
        this.batch = batch;
        this.sql = sql;
    }

    void insert(OrganisationId organisation, Collection<Handed> handed, LocalDate day) {
        batch.run(
                """
                insert into creditfile.receiver (record, fact, organisation, day)
                values (:record, :fact, :organisation, :day)
                on conflict do nothing""",
                handed.stream()
                        .map(each -> Map.<String, @Nullable Object>of(
                                "record", each.record().value(),
                                "fact", each.fact().value(),
                                "organisation", organisation.value(),
                                "day", day))
                        .toList());
    }

    /** Those of these reports whose values the organisation has. */
    Set<FactId> kept(OrganisationId organisation, Collection<Handed> handed) {
        return Set.copyOf(sql.sql("""
                select fact from creditfile.receiver
                where organisation = :organisation and record = any (cast(:records as uuid[]))
                    and fact = any (cast(:facts as uuid[]))""")
                .param("organisation", organisation.value())
                .param(
                        "records",
                        handed.stream().map(each -> each.record().toString()).toArray(String[]::new))
                .param(
                        "facts",
                        handed.stream().map(each -> each.fact().toString()).toArray(String[]::new))
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .list());
    }

    Set<FactId> had(OrganisationId organisation, Collection<FactId> records) {
        return Set.copyOf(sql.sql("""
                select distinct record from creditfile.receiver
                where organisation = :organisation and record = any (cast(:records as uuid[]))""")
                .param("organisation", organisation.value())
                .param("records", records.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .list());
    }

    List<Receiver> of(FactId record) {
        return sql.sql("""
                select organisation, min(day) as day from creditfile.receiver where record = :record
                group by organisation order by day, organisation""")
                .param("record", record.value())
                .query((row, index) -> new Receiver(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
