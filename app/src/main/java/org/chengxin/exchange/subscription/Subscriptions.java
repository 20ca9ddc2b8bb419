package org.chengxin.exchange.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Organisation;
import org.chengxin.account.succession.Succeeded;
import org.chengxin.exchange.Entitlements;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.exchange.subscription.SubscriptionStore.DeadLetter;
import org.chengxin.outbound.OutboundException;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An organisation's subscriptions: each is its own affair and nobody else's. */
@Component
@Transactional
class Subscriptions {

    static final int MOST = 20;

    /** How long the former secret signs beside the new one. */
    static final Duration OVERLAP = Duration.ofDays(1);

    private static final int LONGEST_URL = 500;
    private static final int PAGE = 100;

    private final SubscriptionStore store;
    private final Events events;
    private final Entitlements entitlements;
    private final Webhooks webhooks;
    private final Clock clock;

    Subscriptions(SubscriptionStore store, Events events, Entitlements entitlements, Webhooks webhooks, Clock clock) {
        this.store = store;
        this.events = events;
        this.entitlements = entitlements;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** The programs of a dissolved organisation are told nothing more; its successor subscribes by itself. */
    @EventListener
    void on(Succeeded change) {
        store.of(change.predecessor()).forEach(each -> store.remove(each.id()));
    }

    /** @param secret returned only once */
    record Subscribed(Subscription subscription, String secret) {}

    /** Subscribes from now on; what was before is read by cursor or replayed. */
    Subscribed subscribe(Organisation by, String url, List<String> types) {
        List<String> may = entitlements.require(by);
        types.stream().filter(type -> !may.contains(type)).findFirst().ifPresent(type -> {
            throw new ProblemException(ExchangeProblem.UNKNOWN_TYPE, "types");
        });
        if (store.of(by.id()).size() >= MOST) {
            throw new ProblemException(ExchangeProblem.TOO_MANY, "subscriptions");
        }
        Subscription fresh = new Subscription(
                Uuid7.next(),
                by.id(),
                address(url),
                types.isEmpty() ? may : types.stream().distinct().sorted().toList(),
                events.head(),
                null,
                0,
                null,
                null,
                clock.instant());
        byte[] secret = WebhookSignature.freshSecret();
        store.insert(fresh, secret);
        return new Subscribed(fresh, WebhookSignature.encoded(secret));
    }

    /** An address that may be called: public, or allowed by {@link WebhookSettings}. */
    private URI address(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (url.length() > LONGEST_URL || !web || uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new ProblemException(ExchangeProblem.URL, "url");
            }
            webhooks.requireAllowed(uri);
            return uri;
        } catch (URISyntaxException | OutboundException unfit) {
            throw new ProblemException(ExchangeProblem.URL, "url");
        }
    }

    @Transactional(readOnly = true)
    List<Subscription> of(Organisation owner) {
        return store.of(owner.id());
    }

    @Transactional(readOnly = true)
    Subscription find(Organisation owner, UUID id) {
        return store.find(id, owner.id())
                .orElseThrow(() -> new ProblemException(ExchangeProblem.UNKNOWN_SUBSCRIPTION, "id"));
    }

    String rotate(Organisation owner, UUID id) {
        byte[] secret = WebhookSignature.freshSecret();
        store.rotate(find(owner, id).id(), secret, clock.instant().plus(OVERLAP));
        return WebhookSignature.encoded(secret);
    }

    void pause(Organisation owner, UUID id) {
        store.pause(find(owner, id).id(), "by-owner", clock.instant());
    }

    void resume(Organisation owner, UUID id) {
        store.pause(find(owner, id).id(), null, clock.instant());
    }

    /** Sends again what was published since an instant. */
    void replay(Organisation owner, UUID id, Instant since) {
        store.move(find(owner, id).id(), events.before(since), clock.instant());
    }

    void remove(Organisation owner, UUID id) {
        store.remove(find(owner, id).id());
    }

    @Transactional(readOnly = true)
    List<DeadLetter> deadLetters(Organisation owner, UUID id, long after) {
        return store.deadLetters(find(owner, id).id(), after, PAGE);
    }

    /** Outside of a transaction, since the receiver may be slow. */
    @Transactional(propagation = Propagation.NEVER)
    Webhooks.Sent test(Organisation owner, UUID id) {
        Subscription to = store.find(id, owner.id())
                .orElseThrow(() -> new ProblemException(ExchangeProblem.UNKNOWN_SUBSCRIPTION, "id"));
        Webhooks.Sent sent = webhooks.test(to, store.secrets(id, clock.instant()));
        if (sent.taken()) {
            store.answered(id, clock.instant());
        }
        return sent;
    }
}
