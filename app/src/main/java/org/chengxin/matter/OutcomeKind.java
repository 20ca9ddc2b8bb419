package org.chengxin.matter;

import java.util.Set;

/** A kind of outcome, registered by the module that keeps it. */
public interface OutcomeKind {

    String word();

    /** The fields an outcome of the kind must carry. */
    Set<String> fields();
}
