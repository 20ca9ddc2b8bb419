package org.chengxin.exchange.subscription;

import org.chengxin.account.OrganisationId;
import org.chengxin.intake.conformance.Criterion;
import org.springframework.stereotype.Component;

/** The organisation's receiver has taken a webhook; the test event counts. */
@Component
class WebhookCriterion implements Criterion {

    private static final int ORDER = 90;

    private final SubscriptionStore store;

    WebhookCriterion(SubscriptionStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Progress of(OrganisationId organisation) {
        return new Progress(store.answered(organisation), 1);
    }
}
