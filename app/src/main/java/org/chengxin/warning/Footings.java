package org.chengxin.warning;

import java.util.Set;
import org.chengxin.intake.Footing;

/** On which level of data each kind of finding rests. */
public final class Footings {

    /** Kinds that need nothing but what a law makes a platform report (电子商务法 art. 28). */
    private static final Set<String> STATUTORY = Set.of("unlicensed", "re-entry");

    private Footings() {}

    /** The least that has to be reported for a finding of this kind. */
    public static Footing of(String kind) {
        return STATUTORY.contains(kind) ? Footing.STATUTORY : Footing.AGREEMENT;
    }
}
