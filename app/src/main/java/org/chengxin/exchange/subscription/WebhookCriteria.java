package org.chengxin.exchange.subscription;

import java.util.List;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.conformance.Criteria;
import org.chengxin.intake.conformance.Criterion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The organisation's receiver has taken a webhook; the test event counts. */
@Component
@Order(1)
class WebhookCriteria implements Criteria {

    private final SubscriptionStore store;

    WebhookCriteria(SubscriptionStore store) {
        this.store = store;
    }

    @Override
    public List<Criterion> of(OrganisationId organisation) {
        return List.of(new Criterion("webhook", false, store.answered(organisation), 1));
    }
}
