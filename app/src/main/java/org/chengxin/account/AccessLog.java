package org.chengxin.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.database.Cells;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at or did what, and why (浙江省公共信用信息管理条例 art. 20: kept ten years); who signed in, and what was
 * refused to whom. A line is never changed or deleted: the program's database role cannot.
 */
@Component
public class AccessLog {

    /** Sign-ins and refusals of callers who are known are at most as many as these have pages. */
    private static final int KNOWN = 2_000;

    /** Anybody can be a stranger, under any number of names and addresses. */
    private static final int STRANGERS = 200;

    private static final String SIGN_IN_REFUSED = "sign-in.refused";
    private static final Line OTHERS = new Line(null, null, "others", "refused", "various");

    private final JdbcClient sql;
    private final Clock clock;
    private final Confidential confidential;
    private final Repeats<Line> known = new Repeats<>(KNOWN, OTHERS);
    private final Repeats<Line> strangers = new Repeats<>(STRANGERS, OTHERS);

    AccessLog(JdbcClient sql, Clock clock, Confidential confidential) {
        this.sql = sql;
        this.clock = clock;
        this.confidential = confidential;
    }

    /** One line of the log. */
    public record Access(
            Instant at,
            @Nullable String organisation,
            @Nullable String stranger,
            String act,
            String object,
            @Nullable String purpose,
            int times) {}

    /** A line as it will be written; refusals that are equal are counted. */
    private record Line(
            @Nullable UUID account,
            @Nullable UUID organisation,
            @Nullable String stranger,
            String act,
            String object) {}

    /**
     * @param act an API verb such as {@code evidence.pack} or a page such as {@code subject.person}
     * @param object the id that was looked at, never its content
     */
    @Transactional
    public void record(Caller caller, String act, String object, @Nullable String purpose) {
        insert(new Line(caller.account(), caller.organisation().id().value(), null, act, object), purpose, 1);
    }

    /** A person has opened a session. */
    @Transactional
    public void signedIn(Caller caller) {
        record(caller, "sign-in", String.valueOf(caller.account()), null);
    }

    /** A person has ended one. */
    @Transactional
    public void signedOut(Caller caller) {
        record(caller, "sign-out", String.valueOf(caller.account()), null);
    }

    /**
     * Somebody could not sign in. The line is kept if the caller's transaction is.
     *
     * @param name as it was typed; of it a keyed digest is kept, since people type passwords there
     * @param account whose name it is; null for a name that nobody has
     */
    @Transactional
    public void signInRefused(String name, @Nullable UUID account) {
        if (account == null) {
            refused(strangers, new Line(null, null, digest(name), SIGN_IN_REFUSED, "unknown-name"));
        } else {
            refused(known, new Line(account, null, null, SIGN_IN_REFUSED, account.toString()));
        }
    }

    /**
     * A page or call was refused.
     *
     * @param caller null where nobody is signed in; then of the address a keyed digest is kept
     * @param what method and path as the program knows it, with names in the place of ids
     */
    @Transactional
    public void denied(@Nullable Caller caller, String address, int status, String what) {
        if (caller == null) {
            refused(strangers, new Line(null, null, digest(address), "denied." + status, what));
        } else {
            UUID organisation = caller.organisation().id().value();
            refused(known, new Line(caller.account(), organisation, null, "denied." + status, what));
        }
    }

    /** What was counted until the server stops is not forgotten. */
    @EventListener(ContextClosedEvent.class)
    @Transactional
    public void tellAllCounts() {
        tellCounts(clock.instant().plus(Repeats.WINDOW));
    }

    void tellCounts(Instant now) {
        known.over(now).forEach(counted -> insert(counted.kind(), null, counted.times()));
        strangers.over(now).forEach(counted -> insert(counted.kind(), null, counted.times()));
    }

    /** What was counted is written down with the first refusal after its ten minutes, whatever that one is. */
    private void refused(Repeats<Line> repeats, Line refusal) {
        tellCounts(clock.instant());
        repeats.first(refusal, clock.instant()).ifPresent(first -> insert(first, null, 1));
    }

    /** Enough to tell two apart, and to find again who knows the name; without the key nobody can. */
    private String digest(String text) {
        byte[] index = Objects.requireNonNull(confidential.blindIndex(text));
        return HexFormat.of().formatHex(index, 0, 8);
    }

    private void insert(Line line, @Nullable String purpose, int times) {
        sql.sql("""
                with line as (
                    insert into account.access (id, at, account, organisation, stranger, act, object, purpose, times)
                    values (:id, :at, :account, :organisation, :stranger, :act, :object, :purpose, :times))
                insert into account.access_waiting (id) values (:id)""")
                .param("id", Uuid7.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", line.account())
                .param("organisation", line.organisation())
                .param("stranger", line.stranger())
                .param("act", line.act())
                .param("object", line.object())
                .param("purpose", purpose)
                .param("times", times)
                .update();
    }

    @Reading
    public List<Access> latest(int limit) {
        return sql.sql("""
                select a.at, o.name, a.stranger, a.act, a.object, a.purpose, a.times
                from account.access a left join account.organisation o on o.id = a.organisation
                order by a.at desc limit :limit""")
                .param("limit", Math.min(limit, 200))
                .query((row, index) -> new Access(
                        Cells.instant(row, "at"),
                        row.getString("name"),
                        row.getString("stranger"),
                        row.getString("act"),
                        row.getString("object"),
                        row.getString("purpose"),
                        row.getInt("times")))
                .list();
    }
}
