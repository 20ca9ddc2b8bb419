package org.chengxin.warning.stream;

import java.util.List;
import java.util.Optional;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.shared.FactId;

/** What is known of buyers who meet, besides that they meet. */
interface Support {

    /**
     * How many of the buyers are tied, and by what, if chance does not explain it.
     *
     * @param buyers of an alert
     * @param reviews theirs, and others of the platform to compare them with
     */
    Optional<Part> tie(OrganisationId platform, List<String> buyers, List<FactId> reviews, double alpha);

    /** What the platform declared of the orders of these reviews, as far as the times of the orders fit it. */
    List<Counter> declared(OrganisationId platform, List<FactId> reviews);
}
