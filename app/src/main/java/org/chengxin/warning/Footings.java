package org.chengxin.warning;

import java.util.Set;
import org.chengxin.intake.Footing;

/** The level of data (footing) that each kind of finding requires. */
public final class Footings {

    /** Kinds that need only what platforms must report by law (电子商务法 art. 28). */
    private static final Set<String> STATUTORY = Set.of("unlicensed", "re-entry");

    private Footings() {}

    /** The lowest level sufficient for this kind. */
    public static Footing of(String kind) {
        return STATUTORY.contains(kind) ? Footing.STATUTORY : Footing.AGREEMENT;
    }
}
