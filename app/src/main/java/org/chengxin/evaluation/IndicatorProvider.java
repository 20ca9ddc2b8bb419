package org.chengxin.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;

/**
 * SPI for modules that own counted facts: one component and one row of the rule make an indicator. Each call covers many
 * merchants in one database snapshot.
 */
public interface IndicatorProvider {

    /** Its indicators; the names are unique over all providers. */
    List<Indicator> indicators();

    /** Adds the raw counts of its indicators to the tally. */
    void count(Asked asked, Tally tally);

    /**
     * Passes each fact that {@link #count} counts to the visitor. Duplicates are allowed; facts that another provider passes
     * may be left out.
     */
    default void counted(Asked asked, BiConsumer<Place, FactId> visitor) {}

    /** Names of the parameters that it uses. */
    default Set<String> parameters() {
        return Set.of();
    }

    /** Types of the facts that may change its counts. */
    default Set<String> types() {
        return Set.of();
    }

    /** The pairs whose indicators these facts may change. */
    default Set<Place> places(Collection<FactId> facts) {
        return Set.of();
    }

    /** The merchants whose indicators these facts may change on all their platforms. */
    default Set<SubjectId> merchants(Collection<FactId> facts) {
        return Set.of();
    }
}
