package org.chengxin.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at or did what, and why (浙江省公共信用信息管理条例 art. 20: kept ten years). */
@Component
public class AccessLog {

    private final JdbcClient sql;
    private final Clock clock;

    AccessLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One line of the log. */
    public record Access(
            Instant at,
            String organisation,
            String act,
            String object,
            @Nullable String purpose) {}

    /**
     * @param act an API verb such as {@code evidence.pack} or a page such as {@code subject.person}
     * @param object the id that was looked at, never its content
     */
    @Transactional
    public void record(Caller caller, String act, String object, @Nullable String purpose) {
        sql.sql("""
                insert into account.access (id, at, account, organisation, act, object, purpose)
                values (:id, :at, :account, :organisation, :act, :object, :purpose)""")
                .param("id", Uuid7.next(clock))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", caller.account())
                .param("organisation", caller.organisation().id().value())
                .param("act", act)
                .param("object", object)
                .param("purpose", purpose)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Access> latest(int limit) {
        return sql.sql("""
                select a.at, o.name, a.act, a.object, a.purpose
                from account.access a left join account.organisation o on o.id = a.organisation
                order by a.at desc limit :limit""")
                .param("limit", Math.min(limit, 200))
                .query((row, index) -> new Access(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("act"),
                        row.getString("object"),
                        row.getString("purpose")))
                .list();
    }
}
