package org.chengxin.evaluation;

import java.util.Set;
import org.chengxin.shared.SubjectId;

/**
 * Event: results may have changed without a fact. Published in the transaction of the change.
 *
 * @param places the pairs concerned
 * @param everywhere merchants concerned on all their platforms
 */
public record MerchantsDue(Set<Place> places, Set<SubjectId> everywhere) {

    public static MerchantsDue at(Set<Place> places) {
        return new MerchantsDue(places, Set.of());
    }

    public static MerchantsDue everywhere(Set<SubjectId> merchants) {
        return new MerchantsDue(Set.of(), merchants);
    }
}
