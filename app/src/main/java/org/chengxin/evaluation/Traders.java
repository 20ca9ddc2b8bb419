package org.chengxin.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.chengxin.shared.SubjectId;

/** Who there is to evaluate; implemented by the owner of trade. */
public interface Traders {

    /** Every merchant on every platform with orders placed in that time. */
    Set<Place> places(Instant from, Instant until);

    /** Where these merchants trade. */
    Set<Place> places(Collection<SubjectId> merchants);
}
