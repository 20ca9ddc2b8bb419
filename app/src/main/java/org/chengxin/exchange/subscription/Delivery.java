package org.chengxin.exchange.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.Entitlements;
import org.chengxin.exchange.Event;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.subscription.Webhooks.Sent;
import org.springframework.stereotype.Component;

/**
 * Sends a subscription its next events, one after the other in the order of the commits, so that a receiver never sees an older
 * state of a thing after a newer one. An event comes at least once, always under the same id.
 */
@Component
class Delivery {

    private static final int GONE = 410;

    private final Events events;
    private final Entitlements entitlements;
    private final SubscriptionStore store;
    private final DeadLetters deadLetters;
    private final Webhooks webhooks;
    private final Accounts accounts;
    private final Clock clock;

    Delivery(
            Events events,
            Entitlements entitlements,
            SubscriptionStore store,
            DeadLetters deadLetters,
            Webhooks webhooks,
            Accounts accounts,
            Clock clock) {
        this.events = events;
        this.entitlements = entitlements;
        this.store = store;
        this.deadLetters = deadLetters;
        this.webhooks = webhooks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Sends a page of events, up to the first that fails or is given up; what an organisation may have is looked at anew each time. */
    void next(Subscription to) {
        Organisation receiver = accounts.organisation(to.organisation().value());
        long head = events.head();
        List<Event> page = events.after(to.position(), to.types(), Events.PAGE);
        long end = page.size() < Events.PAGE ? Math.max(head, last(page)) : last(page);
        Set<Event> allowed = Set.copyOf(entitlements.allowed(receiver, page));
        List<byte[]> secrets = store.secrets(to.id(), clock.instant());
        List<Event> taken = new ArrayList<>();
        long position = to.position();
        Optional<Sent> failure = Optional.empty();
        boolean gaveUp = false;
        for (Event event : page) {
            if (allowed.contains(event)) {
                Sent sent = webhooks.send(to, event, secrets);
                if (sent.taken()) {
                    taken.add(event);
                } else if (isGivenUp(to, sent, taken.isEmpty())) {
                    deadLetters.giveUp(to, event, sent);
                    gaveUp = true;
                    position = event.ordinal();
                    break;
                } else {
                    failure = Optional.of(sent);
                    break;
                }
            }
            position = event.ordinal();
        }
        entitlements.received(to.organisation(), taken);
        Instant now = clock.instant();
        if (!taken.isEmpty()) {
            store.answered(to.id(), now);
        }
        long reached = failure.isPresent() || gaveUp ? position : end;
        if (reached > to.position()) {
            store.taken(to.id(), to.position(), reached, now);
        }
        failure.ifPresent(sent -> fail(to, sent, taken.isEmpty() ? to.attempts() : 0, now));
    }

    private static long last(List<Event> page) {
        return page.isEmpty() ? 0 : page.get(page.size() - 1).ordinal();
    }

    private boolean isGivenUp(Subscription to, Sent sent, boolean first) {
        Instant now = clock.instant();
        Instant since = first && to.failingSince() != null ? to.failingSince() : now;
        return sent.status() != GONE && RetryPolicy.givesUp(sent.status(), first ? to.attempts() + 1 : 1, since, now);
    }

    private void fail(Subscription to, Sent sent, int before, Instant now) {
        if (sent.status() == GONE) {
            store.pause(to.id(), "gone", now);
        } else {
            store.failed(to.id(), sent.failure(), now, now.plus(RetryPolicy.pause(before)));
        }
    }

    /** Those with something to send; each is sent by one thread at a time. */
    List<Subscription> due(Set<UUID> underway, int limit) {
        return store.due(clock.instant(), limit + underway.size()).stream()
                .filter(each -> !underway.contains(each.id()))
                .limit(limit)
                .toList();
    }
}
