package org.chengxin.creditfile.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.exchange.onward.OnwardConsents;
import org.chengxin.exchange.onward.OnwardConsents.Shared;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which public records no law publishes: their provider shared them with the city by agreement. They are shown here, and go on to others
 * only if the provider says so.
 */
@Component
class SharedRecords {

    /** Of what an agency provides by agreement. */
    static final RecordKind KIND = RecordKind.APPRAISAL;

    private final JdbcClient sql;
    private final OnwardConsents consents;

    SharedRecords(JdbcClient sql, OnwardConsents consents) {
        this.sql = sql;
        this.consents = consents;
    }

    /**
     * Those of these records that must not go on to such a receiver.
     *
     * @param facts the reports whose values would be told
     */
    Set<FactId> heldBack(Collection<UUID> facts, OrganisationKind receiver) {
        return facts.isEmpty() ? Set.of() : consents.heldBack(shared(facts), receiver);
    }

    private List<Shared> shared(Collection<UUID> facts) {
        return sql.sql("""
                select a.id, a.record, a.reporter from creditfile.assertion a join creditfile.record r on r.id = a.record
                where a.id = any (cast(:facts as uuid[])) and r.kind = :kind""")
                .param("facts", facts.stream().map(UUID::toString).toArray(String[]::new))
                .param("kind", KIND.name())
                .query((row, index) -> shared(row))
                .list();
    }

    private static Shared shared(ResultSet row) throws SQLException {
        return new Shared(
                new FactId(row.getObject("record", UUID.class)),
                new FactId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("reporter", UUID.class)),
                KIND.word());
    }

    /** Ids of things as events name them. */
    static Set<UUID> things(Set<FactId> records) {
        return records.stream().map(FactId::value).collect(Collectors.toSet());
    }
}
