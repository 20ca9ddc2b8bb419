package org.chengxin.simulation.report;

import org.chengxin.simulation.deal.Deal;
import org.chengxin.simulation.deal.Opinion;
import org.chengxin.simulation.material.Fields;

/** A review of an order and what was added to it later, as far as it happened before today. */
final class ReviewReports {

    private ReviewReports() {}

    static void add(Deal deal, long now, Outbox outbox) {
        Opinion opinion = deal.opinion();
        if (opinion == null || opinion.created() >= now) {
            return;
        }
        String platform = deal.merchant().platform().key();
        String first = deal.key() + "-R1";
        boolean answered = opinion.answered() < now;
        outbox.add(
                platform,
                "review",
                first,
                review(deal, opinion.rating(), opinion.created())
                        .text("title", opinion.title())
                        .text("text", opinion.text())
                        .instant("answered", answered ? opinion.answered() : 0)
                        .text("reply", answered ? opinion.reply() : null));
        if (opinion.followed() != 0 && opinion.followed() < now) {
            outbox.add(
                    platform,
                    "review",
                    deal.key() + "-R2",
                    review(deal, opinion.rating(), opinion.followed())
                            .text("text", opinion.followUp())
                            .text("follows", first));
        }
    }

    private static Fields review(Deal deal, int rating, long created) {
        return new Fields()
                .text("order", deal.key())
                .number("rating", rating)
                .instant("created", created)
                .text("merchant", deal.merchant().key())
                .text("buyer", deal.buyer().pseudonym());
    }
}
