package org.chengxin.creditfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.creditfile.authority.Authorities;
import org.chengxin.database.Rebuild;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Upgrade, once before the web server opens: finds which reports of an older version are their authority's own. A record first
 * filed by another source takes its authority's values.
 */
@Component
class AuthorityRebuild extends Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityRebuild.class);
    private static final int PAGE = 500;

    private final JdbcClient sql;
    private final Authorities authorities;
    private final RecordErasure records;
    private final Subjects subjects;

    AuthorityRebuild(
            JdbcClient sql,
            Authorities authorities,
            RecordErasure records,
            Subjects subjects,
            TransactionTemplate transaction) {
        super(2, transaction);
        this.sql = sql;
        this.authorities = authorities;
        this.records = records;
        this.subjects = subjects;
    }

    private record Old(FactId assertion, UUID record, OrganisationId reporter, String authority) {}

    @Override
    protected void done(long rebuilt) {
        LOG.info("{} reports of decisions were held against the authorities that they name", rebuilt);
    }

    @Override
    protected int page() {
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
        Map<OrganisationId, Authorities.Spoken> known = new HashMap<>();
        for (Old old : page) {
            boolean own = known.computeIfAbsent(old.reporter(), authorities::of).isOwn("", old.authority(), null);
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
    }

    private boolean isLedByAnother(UUID record) {
        return sql.sql("""
                select exists (select from creditfile.assertion a where a.record = r.id and a.own and a.current)
                   and not exists (select from creditfile.assertion a where a.id = r.lead and a.own)
                from creditfile.record r where r.id = :id""").param("id", record).query(Boolean.class).optional().orElse(false);
    }
}
