package org.chengxin.account.outlet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.outlet.Message.State;
import org.chengxin.account.outlet.NoticeStore.Tried;
import org.chengxin.job.Job;
import org.springframework.stereotype.Component;

/**
 * Sends queued notices in batches, on any instance. Results of a batch are stored in one transaction, so that after a crash its
 * notices are sent again (at least once). Failed notices are retried up to six tries within a day.
 */
@Component
class NoticeSending implements Job {

    private static final int LIMIT = 20;

    /** Longer than twenty notices can take, each bounded by its outlet's time-outs. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    /** After this time a run starts no further batch. */
    private static final Duration ROUND = Duration.ofMinutes(5);

    private final NoticeStore store;
    private final List<Outlet> outlets;
    private final Clock clock;

    NoticeSending(NoticeStore store, List<Outlet> outlets, Clock clock) {
        this.store = store;
        this.outlets = List.copyOf(outlets);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration atMost() {
        return ROUND.plus(LEASE);
    }

    @Override
    public void run() {
        Instant until = clock.instant().plus(ROUND);
        boolean more = true;
        while (more && clock.instant().isBefore(until)) {
            more = some() == LIMIT;
        }
    }

    /** Sends one batch of due notices; returns its size. */
    int some() {
        Instant now = clock.instant();
        List<NoticeStore.Stored> taken = store.take(now, now.plus(LEASE), LIMIT);
        List<Tried> tried = new ArrayList<>();
        try {
            taken.forEach(notice -> tried.add(send(notice)));
        } finally {
            if (!tried.isEmpty()) {
                store.tried(tried);
            }
        }
        return taken.size();
    }

    private Tried send(NoticeStore.Stored notice) {
        try {
            outlet(notice.channel()).send(Optional.ofNullable(notice.address()).orElse(""), notice.words());
            return new Tried(notice.id(), State.SENT, clock.instant(), null, null);
        } catch (OutletException failure) {
            Instant next = failure.isLasting()
                    ? null
                    : RetryPolicy.after(notice.attempts())
                            .map(clock.instant()::plus)
                            .orElse(null);
            State state = next == null ? State.FAILED : State.WAITING;
            return new Tried(notice.id(), state, null, String.valueOf(failure.getMessage()), next);
        }
    }

    private Outlet outlet(Message.Channel channel) throws OutletException {
        return outlets.stream()
                .filter(outlet -> outlet.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new OutletException("none", true));
    }
}
