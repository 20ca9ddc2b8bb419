package org.chengxin.account.outlet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.outlet.Message.State;
import org.chengxin.account.outlet.NoticeStore.Tried;
import org.chengxin.rule.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, some at a time, by any instance; what became of them is kept in one transaction, so that those of a
 * run that a crash broke off are sent once more. One that cannot be sent is tried six times within a day.
 */
@Component
class NoticeSending {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSending.class);
    private static final String KEEP_DAYS = "account.notice.keep-days";
    private static final int LIMIT = 20;
    private static final int DELETED = 10_000;

    /** Longer than twenty notices can take, each bounded by its outlet's time-outs. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final NoticeStore store;
    private final List<Outlet> outlets;
    private final Parameters parameters;
    private final Clock clock;

    NoticeSending(NoticeStore store, List<Outlet> outlets, Parameters parameters, Clock clock) {
        this.store = store;
        this.outlets = List.copyOf(outlets);
        this.parameters = parameters;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void follow() {
        try {
            while (run() == LIMIT) {
                LOG.debug("more notices wait");
            }
        } catch (DataAccessException failure) {
            LOG.warn("notices will be sent later: {}", failure.getClass().getSimpleName());
        }
    }

    /** Personal addresses and words are kept no longer than is set. */
    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void forget() {
        try {
            Instant before = clock.instant().minus(Duration.ofDays(parameters.whole(KEEP_DAYS)));
            store.deleteBefore(before, DELETED);
        } catch (DataAccessException failure) {
            LOG.warn("old notices will be deleted later: {}", failure.getClass().getSimpleName());
        }
    }

    /** Tries what is due once and answers how many that were. */
    int run() {
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
