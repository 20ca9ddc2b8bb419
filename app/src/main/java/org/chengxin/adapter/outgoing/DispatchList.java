package org.chengxin.adapter.outgoing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.database.Reading;
import org.chengxin.database.Rows;
import org.chengxin.evidence.Confidential;
import org.chengxin.rule.LegalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries of the queues for the officers' pages. */
@Component
@Reading
public class DispatchList {

    /** Lines of a page. */
    public static final int PAGE = 50;

    /** As {@link Dispatch#isStuck()}. */
    private static final String STUCK = "(state in ('REFUSED', 'GIVEN_UP') or seen in ('OTHER', 'MISSING', 'REMAINS'))";

    /** As {@link Dispatch#isOverdue}. */
    private static final String OVERDUE =
            "(due < :today and (state <> 'DELIVERED' or seen in ('OTHER', 'MISSING', 'REMAINS')))";

    /** By the partial indexes, since it is asked for each time that an officer comes home. */
    static final String TROUBLES = """
            select s.name, s.away,
                (select count(*) from adapter.dispatch where system = s.name
                    and (s.sends_nothing and state = 'WAITING' or\s""" + STUCK + " or " + OVERDUE + """
                )) + (select count(*) from adapter.arrival
                    where system = s.name and state = 'REFUSED' and content is not null) as things
            from (
                select name, bool_or(failing_since is not null) as away,
                    bool_or(failing_since is not null and message = '') as sends_nothing
                from adapter.system where name in (:systems) group by name) s
            order by s.name""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final Confidential confidential;
    private final LegalClock clock;

    DispatchList(JdbcClient sql, Confidential confidential, LegalClock clock) {
        this.sql = sql;
        this.confidential = confidential;
        this.clock = clock;
    }

    /** @param label what people know it by; empty for what was withdrawn */
    public record Listed(Dispatch dispatch, boolean overdue, String label) {}

    public DispatchCounts counts(String system) {
        return sql.sql("""
                select count(*) filter (where state = 'WAITING') as waiting,
                    count(*) filter (where state = 'DELIVERED') as delivered,
                    count(*) filter (where state = 'REFUSED') as refused,
                    count(*) filter (where state = 'GIVEN_UP') as given_up,
                    count(*) filter (where seen in ('STANDING', 'GONE')) as proven,
                    count(*) filter (where seen in ('OTHER', 'MISSING', 'REMAINS')) as astray,
                    count(*) filter (where\s""" + OVERDUE + """
                ) as overdue
                from adapter.dispatch where system = :system""")
                .param("system", system)
                .param("today", clock.today())
                .query(Rows.of(DispatchCounts.class))
                .single();
    }

    /** What somebody has to look at in a system: things that go and things that came; while it is away, also all that wait. */
    public record Trouble(String system, boolean away, long things) {}

    /** @param systems at least one */
    public List<Trouble> troubles(List<String> systems) {
        return sql.sql(TROUBLES)
                .param("systems", systems)
                .param("today", clock.today())
                .query((row, index) ->
                        new Trouble(row.getString("name"), row.getBoolean("away"), row.getLong("things")))
                .list();
    }

    /**
     * What needs somebody first, then what waits, then the latest.
     *
     * @param state word of a state; any other for all
     * @param page from 1
     * @return one more than {@link #PAGE} if there are more
     */
    public List<Listed> list(String system, String state, int page) {
        return sql.sql(DispatchRows.SELECT.replace("select ", "select d.content, ")
                        + "where d.system = :system and (:state = '' or d.state = :state)"
                        + " order by case when " + STUCK
                        + " then 0 when state = 'WAITING' then 1 else 2 end, d.ordinal desc"
                        + " limit :limit offset :offset")
                .param("system", system)
                .param("state", known(state))
                .param("offset", (page - 1) * PAGE)
                .param("limit", PAGE + 1)
                .query((row, index) -> {
                    Dispatch dispatch = DispatchRows.of(row);
                    String content = confidential.decryptText(row.getBytes("content"));
                    return new Listed(
                            dispatch, dispatch.isOverdue(clock.today()), content == null ? "" : label(content));
                })
                .list();
    }

    /** What people know it by: the party and the number of the document, or the numbers of a matter there and here. */
    private static String label(String content) {
        JsonNode json = JSON.readTree(content);
        return Stream.of("/party/name", "/number", "/case")
                .map(path -> json.at(path).asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String known(String state) {
        return Arrays.stream(Dispatch.State.values())
                .filter(each -> each.word().equals(state))
                .map(Enum::name)
                .findFirst()
                .orElse("");
    }

    /** Marks what is overdue and was not told yet; returns how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tellOverdue(String system, LocalDate today) {
        return sql.sql("update adapter.dispatch set told = true where system = :system and not told and " + OVERDUE)
                .param("system", system)
                .param("today", today)
                .update();
    }
}
