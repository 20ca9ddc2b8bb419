package org.chengxin.matter.party;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assigns a matter to the present handler of an office with the lowest load. */
@Component
public class Assignments {

    private final Offices offices;
    private final LoadStore loads;

    Assignments(Offices offices, LoadStore loads) {
        this.offices = offices;
        this.loads = loads;
    }

    /** @param without recused persons */
    public Optional<UUID> lightest(OrganisationId office, MatterId matter, LocalDate day, Set<UUID> without) {
        List<UUID> there = offices.staff(office).stream()
                .filter(person -> person.post() == Post.HANDLER && person.isThere(day))
                .map(Staff::account)
                .filter(account -> !without.contains(account))
                .toList();
        return LoadPolicy.lightest(there, loads.of(there), matter);
    }

    /** Whether the person works there and can be assigned a matter. */
    public boolean worksAt(UUID account, OrganisationId office) {
        return offices.staffOf(account)
                .filter(person -> person.office().equals(office) && !person.left() && !person.disabled())
                .isPresent();
    }

    /** SQL of loads. */
    @org.springframework.stereotype.Repository
    static class LoadStore {

        /** Cap of the count: all staff are counted for each assignment. */
        static final int MOST = 100;

        private final JdbcClient sql;

        LoadStore(JdbcClient sql) {
            this.sql = sql;
        }

        /** Number of open matters per person, at most {@link #MOST}. */
        Map<UUID, Long> of(List<UUID> accounts) {
            Map<UUID, Long> loads = new HashMap<>();
            if (!accounts.isEmpty()) {
                sql.sql("""
                        select a.account, (select count(*) from (select 1 from matter.participant p
                                                                 where p.handler = a.account and p.open
                                                                 limit :most) held)
                        from unnest(string_to_array(:accounts, ',')::uuid[]) as a(account)""")
                        .param("most", MOST)
                        .param(
                                "accounts",
                                String.join(
                                        ",",
                                        accounts.stream().map(UUID::toString).toList()))
                        .query(row -> {
                            loads.put(row.getObject(1, UUID.class), row.getLong(2));
                        });
            }
            return loads;
        }
    }
}
