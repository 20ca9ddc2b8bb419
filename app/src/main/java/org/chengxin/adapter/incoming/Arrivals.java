package org.chengxin.adapter.incoming;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Rows;
import org.chengxin.evidence.Confidential;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What outside systems handed in; contents lie encrypted until they are opened, and are seen by nobody before. */
@Component
public class Arrivals {

    private static final String COLUMNS =
            "system, message, number, key, state, problem, detail, matter, result, at, differs";
    private static final int KEY = 24;
    private static final int SHOWN = 50;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Confidential confidential;

    Arrivals(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /**
     * Keeps what came under a number, once. The same number with another content is a report's new version, or noted on what was
     * opened before.
     *
     * @param renewable whether another content is taken as a new version
     */
    void keep(
            String system,
            String message,
            String number,
            String content,
            byte[] digest,
            boolean renewable,
            Instant now) {
        byte[] random = new byte[KEY];
        RANDOM.nextBytes(random);
        sql.sql("""
                insert into adapter.arrival as a (system, message, number, key, digest, content, state, at)
                values (:system, :message, :number, :key, :digest, :content, 'TAKEN', :now)
                on conflict (system, message, number) do update set
                    differs = case when a.state = 'OPENED' and not :renewable then coalesce(a.differs, :now) else a.differs end,
                    digest = case when a.state = 'OPENED' and not :renewable then a.digest else excluded.digest end,
                    content = case when a.state = 'OPENED' and not :renewable then a.content else excluded.content end,
                    state = case when a.state = 'OPENED' and not :renewable then a.state else 'TAKEN' end,
                    at = case when a.state = 'OPENED' and not :renewable then a.at else excluded.at end
                where a.digest <> excluded.digest""")
                .param("system", system)
                .param("message", message)
                .param("number", number)
                .param("key", HexFormat.of().formatHex(random))
                .param("digest", digest)
                .param("content", confidential.encryptText(content))
                .param("renewable", renewable)
                .param("now", at(now))
                .update();
    }

    List<Arrival> taken(String system, int limit) {
        return sql.sql(
                        "select " + COLUMNS
                                + " from adapter.arrival where system = :system and state = 'TAKEN' order by at, number limit :limit")
                .param("system", system)
                .param("limit", limit)
                .query(Rows.of(Arrival.class))
                .list();
    }

    String content(Arrival arrival) {
        return sql.sql("""
                select content from adapter.arrival
                where system = :system and message = :message and number = :number and content is not null""")
                .param("system", arrival.system())
                .param("message", arrival.message())
                .param("number", arrival.number())
                .query((row, index) -> String.valueOf(confidential.decryptText(row.getBytes(1))))
                .optional()
                .orElse("{}");
    }

    /** Opened: the content lies in the matter or report now, and nowhere else. */
    void opened(Arrival arrival, @Nullable UUID matter, String result) {
        sql.sql("""
                update adapter.arrival set state = 'OPENED', content = null, problem = null, detail = null, matter = :matter,
                    result = :result
                where system = :system and message = :message and number = :number""")
                .param("system", arrival.system())
                .param("message", arrival.message())
                .param("number", arrival.number())
                .param("matter", matter)
                .param("result", result)
                .update();
    }

    void refused(Arrival arrival, String problem, String detail) {
        sql.sql("""
                update adapter.arrival set state = 'REFUSED', problem = :problem, detail = :detail
                where system = :system and message = :message and number = :number""")
                .param("system", arrival.system())
                .param("message", arrival.message())
                .param("number", arrival.number())
                .param("problem", problem)
                .param("detail", detail)
                .update();
    }

    /** Forgets the contents of what was refused before a time; the same told anew is taken anew. */
    void forget(Instant before) {
        sql.sql("""
                update adapter.arrival set content = null, digest = ''
                where state = 'REFUSED' and content is not null and at < :before""").param("before", at(before)).update();
    }

    /** 重新接收: what was refused, one or all of a system, as after a change of the contract; returns how many. */
    public int again(String system, @Nullable String number) {
        return sql.sql("""
                update adapter.arrival set state = 'TAKEN'
                where system = :system and state = 'REFUSED' and content is not null and (cast(:number as text) is null or number = :number)""").param("system", system).param("number", number).update();
    }

    Optional<Arrival> of(UUID matter) {
        return sql.sql("select " + COLUMNS + " from adapter.arrival where matter = :matter")
                .param("matter", matter)
                .query(Rows.of(Arrival.class))
                .optional();
    }

    /** The latest of a system, what waits or was refused first. */
    public List<Arrival> latest(String system) {
        return sql.sql("select " + COLUMNS + """
                 from adapter.arrival where system = :system
                order by state = 'OPENED' and differs is null, at desc, number limit :limit""")
                .param("system", system)
                .param("limit", SHOWN)
                .query(Rows.of(Arrival.class))
                .list();
    }

    /** How many of a system are in each state. */
    public long count(String system, Arrival.State state) {
        return sql.sql("select count(*) from adapter.arrival where system = :system and state = :state")
                .param("system", system)
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
