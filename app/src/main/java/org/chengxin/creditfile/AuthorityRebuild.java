package org.chengxin.creditfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out of the reports of a version before which of them are their authority's own, once and before the web server
 * opens; a record that another source filed first takes its authority's values.
 */
@Component
class AuthorityRebuild implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityRebuild.class);
    private static final int PAGE = 500;

    private final JdbcClient sql;
    private final Authorities authorities;
    private final RecordErasure records;
    private final Subjects subjects;
    private final TransactionTemplate transaction;
    private boolean running;

    AuthorityRebuild(
            JdbcClient sql,
            Authorities authorities,
            RecordErasure records,
            Subjects subjects,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.authorities = authorities;
        this.records = records;
        this.subjects = subjects;
        this.transaction = transaction;
    }

    private record Old(FactId assertion, UUID record, OrganisationId reporter, String authority) {}

    @Override
    public void start() {
        Map<OrganisationId, Authorities.Spoken> known = new HashMap<>();
        long looked = 0;
        for (int page = page(known); page > 0; page = page(known)) {
            looked += page;
        }
        if (looked > 0) {
            LOG.info("{} reports of decisions were held against the authorities that they name", looked);
        }
        running = true;
    }

    private int page(Map<OrganisationId, Authorities.Spoken> known) {
        Integer done = transaction.execute(status -> {
            subjects.hold();
            List<Old> page = sql.sql("""
                    select a.id, a.record, a.reporter, r.authority
                    from creditfile.assertion a join creditfile.record r on r.id = a.record
                    where a.own is null order by a.id limit :limit""")
                    .param("limit", PAGE)
                    .query((row, index) -> new Old(
                            new FactId(row.getObject(1, UUID.class)),
                            row.getObject(2, UUID.class),
                            new OrganisationId(row.getObject(3, UUID.class)),
                            row.getString(4)))
                    .list();
            for (Old old : page) {
                boolean own =
                        known.computeIfAbsent(old.reporter(), authorities::of).isOwn(old.authority(), null);
                sql.sql("update creditfile.assertion set own = :own where id = :id")
                        .param("own", own)
                        .param("id", old.assertion().value())
                        .update();
            }
            page.stream()
                    .map(Old::record)
                    .distinct()
                    .filter(this::isLedByAnother)
                    .forEach(record -> records.fileAnew(record, word -> true));
            return page.size();
        });
        return done == null ? 0 : done;
    }

    private boolean isLedByAnother(UUID record) {
        return sql.sql("""
                select exists (select from creditfile.assertion a where a.record = r.id and a.own and a.current)
                   and not exists (select from creditfile.assertion a where a.id = r.lead and a.own)
                from creditfile.record r where r.id = :id""").param("id", record).query(Boolean.class).optional().orElse(false);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Once the subjects are described anew. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 3_000;
    }
}
