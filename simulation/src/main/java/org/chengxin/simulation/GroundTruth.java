package org.chengxin.simulation;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.simulation.deal.Buyer;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.trade.Scheme;

/**
 * Labels of what was planted in a city, to measure detection against.
 *
 * @param crowds what only looks like wrongdoing
 */
public record GroundTruth(
        long seed, LocalDate asOf, int orders, List<Wrongdoing> wrongdoing, List<HonestCrowd> crowds) {

    /**
     * Customers who buy together and do nothing wrong; all keys are those of the platform's reports.
     *
     * @param kind live-host
     */
    public record HonestCrowd(String kind, String platform, List<String> merchants, List<String> orders) {

        static HonestCrowd of(Scheme scheme) {
            return new HonestCrowd(
                    scheme.kind(),
                    scheme.merchants().get(0).platform().key(),
                    scheme.merchants().stream().map(Merchant::key).toList(),
                    scheme.orders());
        }
    }

    /**
     * Planted wrongdoing; all keys are those of the platform's reports.
     *
     * @param kind brushing, empty-parcel, smear-review, expired-licence, expired-permit or unregistered-seller
     * @param platform key of the organisation
     * @param merchants who does it
     * @param victims to whom it is done
     * @param buyers pseudonyms of the accounts that take part
     * @param orders the orders it consists of; none where trading at all is the wrong
     */
    public record Wrongdoing(
            String kind,
            String platform,
            List<String> merchants,
            List<String> victims,
            List<String> buyers,
            List<String> orders) {

        static Wrongdoing of(Scheme scheme) {
            return new Wrongdoing(
                    scheme.kind(),
                    scheme.merchants().get(0).platform().key(),
                    scheme.merchants().stream().map(Merchant::key).toList(),
                    scheme.victims().stream().map(Merchant::key).toList(),
                    scheme.buyers().stream().map(Buyer::pseudonym).toList(),
                    scheme.orders());
        }
    }
}
