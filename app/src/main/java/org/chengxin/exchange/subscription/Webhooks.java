package org.chengxin.exchange.subscription;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chengxin.exchange.Event;
import org.chengxin.outbound.Outbound;
import org.chengxin.outbound.OutboundException;
import org.chengxin.outbound.Reply;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one event to one address, signed; by a client whose allow-list is not that of the systems of the installation. */
@Component
class Webhooks {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 4_096;

    /** One word for every cause: a closed port, a server without TLS and a refused address would else map our network. */
    private static final String NO_ANSWER = "no answer";

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    private final Outbound outbound;
    private final PublicUrl url;
    private final Clock clock;

    Webhooks(WebhookSettings settings, PublicUrl url, Clock clock) {
        this.outbound = Outbound.allowing(settings.allow(), WebhookSettings.ALLOW);
        this.url = url;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param status of the answer; 0 if there was none
     * @param failure empty after an answer 2xx
     */
    record Sent(int status, String failure) {

        boolean taken() {
            return failure.isEmpty();
        }
    }

    /** Whether this address may be called today; each call asks again. */
    void requireAllowed(URI address) throws OutboundException {
        outbound.requireAllowed(address);
    }

    Sent send(Subscription to, Event event, List<byte[]> secrets) {
        return post(to, event.id(), CloudEvents.bytes(CloudEvents.of(event, url.base())), secrets);
    }

    /** Sends a test event without data. */
    Sent test(Subscription to, List<byte[]> secrets) {
        UUID id = Uuid7.next();
        return post(to, id, CloudEvents.bytes(CloudEvents.test(id, clock.instant(), url.base())), secrets);
    }

    private Sent post(Subscription to, UUID id, byte[] body, List<byte[]> secrets) {
        Instant now = clock.instant();
        try {
            Reply reply = outbound.post(
                    to.url(),
                    WebhookSignature.headers(id.toString(), now, body, secrets),
                    CloudEvents.MEDIA_TYPE,
                    body,
                    LONGEST_ANSWER,
                    TIMEOUT);
            return new Sent(reply.status(), reply.status() / 100 == 2 ? "" : "HTTP " + reply.status());
        } catch (OutboundException unreachable) {
            LOG.debug("webhook: {}", unreachable.getMessage());
            return new Sent(0, NO_ANSWER);
        }
    }
}
