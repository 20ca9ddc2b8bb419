package org.chengxin.exchange.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.exchange.Event;
import org.chengxin.exchange.subscription.Webhooks.Sent;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets aside the events that a receiver did not take, and tells its organisation, once a day at most. */
@Component
class DeadLetters {

    private final SubscriptionStore store;
    private final Notices notices;
    private final Texts texts;
    private final Clock clock;

    DeadLetters(SubscriptionStore store, Notices notices, Texts texts, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    public void giveUp(Subscription to, Event event, Sent sent) {
        Instant now = clock.instant();
        store.giveUp(to.id(), event.ordinal(), sent.failure(), now);
        if (store.tells(to, LocalDate.ofInstant(now, LegalClock.ZONE))) {
            notices.tell(new Notice(
                    to.organisation(),
                    null,
                    null,
                    texts.in(Locale.CHINESE, "exchange.given-up.title"),
                    texts.in(
                            Locale.CHINESE,
                            "exchange.given-up.text",
                            String.valueOf(to.url().getHost())),
                    "/workbench/sharing"));
        }
    }
}
