package org.chengxin.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;

/**
 * Implemented by those who own what indicators are made of: such a component and a row of the rule are an indicator. Every
 * answer is for many merchants at once, of one state of the database.
 */
public interface IndicatorProvider {

    /** What it gives; names are its own alone. */
    List<Indicator> indicators();

    /** Adds up what its indicators are made of. */
    void count(Asked asked, Tally tally);

    /**
     * Hands over each fact that {@link #count} counts, some maybe several times; those that another provider hands over may be
     * left out.
     */
    default void counted(Asked asked, BiConsumer<Place, FactId> visitor) {}

    /** The parameters that it counts by. */
    default Set<String> parameters() {
        return Set.of();
    }

    /** The types of the facts that may change what it counts. */
    default Set<String> types() {
        return Set.of();
    }

    /** Whose indicators these facts of its types may change. */
    default Set<Place> places(Collection<FactId> facts) {
        return Set.of();
    }

    /** Whose indicators these facts of its types may change, wherever they trade. */
    default Set<SubjectId> merchants(Collection<FactId> facts) {
        return Set.of();
    }
}
