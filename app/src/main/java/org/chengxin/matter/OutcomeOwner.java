package org.chengxin.matter;

import java.util.Set;

/** Keeps the outcomes of a kind; implemented by the module whose kind it is. */
public interface OutcomeOwner {

    /** The kind, as definitions name it. */
    String word();

    /** The fields an outcome of the kind must carry. */
    Set<String> fields();

    /** Takes one, in the transaction that delivers it: each once, in log order. */
    void take(OutcomeRecorded outcome);
}
