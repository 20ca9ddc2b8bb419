package org.chengxin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Append-only access log: who accessed or did what, and for what purpose (浙江省公共信用信息管理条例 art. 20: kept ten years); sign-ins and
 * refusals. The program's database role can neither update nor delete a line.
 */
@Component
public class AccessLog {

    /** Limit of distinct refusals of known callers per window: of sign-ins, of looks, and of pages and calls. */
    private static final int KNOWN = 2_000;

    /** The same limit for unknown callers, who can use any number of names and addresses. */
    private static final int STRANGERS = 200;

    private static final Duration ONE_LOOK = Duration.ofHours(1);
    private static final String SIGN_IN_REFUSED = "sign-in.refused";
    private static final String LOOK_REFUSED = "look.refused";
    private static final Line OTHERS = new Line(null, null, "others", "refused", "various");

    private final JdbcClient sql;
    private final Clock clock;
    private final Confidential confidential;
    private final Repeats<Line> known = new Repeats<>(KNOWN, OTHERS);
    /** Apart from refused pages, so that nobody can hide guesses of a password or a refused look behind many of those. */
    private final Repeats<Line> signIns = new Repeats<>(KNOWN, OTHERS);

    private final Repeats<Line> looks = new Repeats<>(KNOWN, OTHERS);

    private final Repeats<Line> strangers = new Repeats<>(STRANGERS, OTHERS);

    AccessLog(JdbcClient sql, Clock clock, Confidential confidential) {
        this.sql = sql;
        this.clock = clock;
        this.confidential = confidential;
    }

    /** A line before it is written; equal refusals are counted. */
    private record Line(
            @Nullable UUID account,
            @Nullable UUID organisation,
            @Nullable String stranger,
            String act,
            String object) {}

    /**
     * Logs one access or act.
     *
     * @param act an API verb such as {@code evidence.pack} or a page such as {@code subject.person}
     * @param object the id that was accessed, never content
     */
    @Transactional
    public void record(Caller caller, String act, String object, @Nullable String purpose) {
        insert(new Line(caller.account(), caller.organisation().id().value(), null, act, object), purpose, 1);
    }

    /**
     * Logs a look at what people read again and again, such as a case page: the first of a person, at one object, within an hour.
     * More would say nothing of who looked at whom and drown what does.
     */
    public void looked(Caller caller, String act, String object) {
        insert(
                new Line(caller.account(), caller.organisation().id().value(), null, act, object),
                null,
                1,
                clock.instant().minus(ONE_LOOK));
    }

    /** Logs a search for words, by their keyed digest alone: they are names and numbers of people. */
    public void searched(Caller caller, String act, String words) {
        looked(caller, act, digest(words));
    }

    /** The object of a line about a part of something, found by the id of the whole: a paper of a case. */
    public static String part(String whole, UUID part) {
        return whole + "/" + part;
    }

    /** Logs the opening of a session. */
    @Transactional
    public void signedIn(Caller caller) {
        record(caller, "sign-in", String.valueOf(caller.account()), null);
    }

    /** Logs the end of a session by its owner. */
    @Transactional
    public void signedOut(Caller caller) {
        record(caller, "sign-out", String.valueOf(caller.account()), null);
    }

    /**
     * Logs a failed sign-in, in the caller's transaction if there is one.
     *
     * @param name as typed; stored as a keyed digest, since people type passwords there
     * @param account the account of that name; null where there is none
     */
    @Transactional
    public void signInRefused(String name, @Nullable UUID account) {
        if (account == null) {
            refused(strangers, new Line(null, null, digest(name), SIGN_IN_REFUSED, "unknown-name"));
        } else {
            refused(signIns, new Line(account, null, null, SIGN_IN_REFUSED, account.toString()));
        }
    }

    /**
     * Logs a refused page or call.
     *
     * @param caller null for an anonymous request; its address is then stored as a keyed digest
     * @param what method and path template, with names in place of ids
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

    /** Logs that masked content was not shown for want of a case, in a transaction of its own: the look is refused with the other. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void lookRefused(Caller caller, String object) {
        UUID organisation = caller.organisation().id().value();
        refused(looks, new Line(caller.account(), organisation, null, LOOK_REFUSED, object));
    }

    /** How often a look was refused for want of a case, from an instant to another. */
    @Reading
    public long looksRefused(Instant from, Instant until) {
        return sql.sql("""
                select coalesce(sum(times), 0) from account.access where act = :act and at >= :from and at < :until""")
                .param("act", LOOK_REFUSED)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Flushes the counters at shutdown. */
    @EventListener(ContextClosedEvent.class)
    @Transactional
    public void tellAllCounts() {
        tellCounts(clock.instant().plus(Repeats.WINDOW));
    }

    void tellCounts(Instant now) {
        for (Repeats<Line> each : List.of(known, signIns, looks, strangers)) {
            each.over(now).forEach(counted -> insert(counted.kind(), null, counted.times()));
        }
    }

    /** A counter whose ten minutes are over is flushed with the next refusal of any kind. */
    private void refused(Repeats<Line> repeats, Line refusal) {
        tellCounts(clock.instant());
        repeats.first(refusal, clock.instant()).ifPresent(first -> insert(first, null, 1));
    }

    /** Keyed digest: distinguishes values and lets a known value be found, but cannot be reversed without the key. */
    private String digest(String text) {
        byte[] index = Objects.requireNonNull(confidential.blindIndex(text));
        return HexFormat.of().formatHex(index, 0, 8);
    }

    private void insert(Line line, @Nullable String purpose, int times) {
        insert(line, purpose, times, null);
    }

    /** @param since a line of the same act, object and person after it says enough, and none is added; null to add one anyway */
    private void insert(Line line, @Nullable String purpose, int times, @Nullable Instant since) {
        sql.sql("""
                with line as (
                    insert into account.access (id, at, account, organisation, stranger, act, object, purpose, times)
                    select :id, :at, cast(:account as uuid), cast(:organisation as uuid), :stranger, :act, :object, :purpose, :times
                    where cast(:since as timestamptz) is null or not exists (
                        select from account.access
                        where split_part(object, '/', 1) = split_part(:object, '/', 1) and at > :since
                          and object = :object and act = :act and organisation = cast(:organisation as uuid)
                          and account is not distinct from cast(:account as uuid))
                    returning id)
                insert into account.access_waiting (id) select id from line""")
                .param("id", Uuid7.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("account", line.account())
                .param("organisation", line.organisation())
                .param("stranger", line.stranger())
                .param("act", line.act())
                .param("object", line.object())
                .param("purpose", purpose)
                .param("times", times)
                .update();
    }
}
