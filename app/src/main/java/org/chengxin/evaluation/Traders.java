package org.chengxin.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.chengxin.shared.SubjectId;

/** SPI for the owner of trade: which pairs there are to evaluate. */
public interface Traders {

    /** All (merchant, platform) pairs with orders placed in that time. */
    Set<Place> places(Instant from, Instant until);

    /** All pairs of these merchants. */
    Set<Place> places(Collection<SubjectId> merchants);
}
