package org.chengxin.exchange.subscription;

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
import org.springframework.stereotype.Component;

/** Sends one event to one address, signed. */
@Component
class Webhooks {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 4_096;

    private final Outbound outbound;
    private final PublicUrl url;
    private final Clock clock;

    Webhooks(Outbound outbound, PublicUrl url, Clock clock) {
        this.outbound = outbound;
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
            return new Sent(0, String.valueOf(unreachable.getMessage()));
        }
    }
}
