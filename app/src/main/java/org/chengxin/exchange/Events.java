package org.chengxin.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.database.Reading;
import org.chengxin.shared.SubjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Events of shared data: published by its owners, read in order. */
@Component
public class Events {

    /** The most that are read at once. */
    public static final int PAGE = 200;

    private final EventStore store;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Events(EventStore store, ApplicationEventPublisher publisher, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Published in the transaction of {@link #publish}: events about these subjects. */
    public record Published(Set<SubjectId> subjects) {}

    /**
     * Adds events, in the caller's transaction. An event that withdraws a thing empties the earlier events of it: who reads
     * them later learns that it was there and is gone.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(List<Outgoing> outgoing) {
        if (!outgoing.isEmpty()) {
            store.insert(outgoing, clock.instant());
            publisher.publishEvent(
                    new Published(outgoing.stream().map(Outgoing::subject).collect(Collectors.toSet())));
        }
    }

    /** The next events of these types, at most {@link #PAGE}. */
    @Reading
    public List<Event> after(long position, Collection<String> types, int limit) {
        return store.after(position, types, Math.min(limit, PAGE));
    }

    /** The position of the last event. */
    @Reading
    public long head() {
        return store.head();
    }

    /** The position before the first event at or after an instant. */
    @Reading
    public long before(Instant instant) {
        return store.before(instant);
    }
}
