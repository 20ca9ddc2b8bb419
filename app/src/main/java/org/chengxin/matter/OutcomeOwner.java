package org.chengxin.matter;

import java.util.Set;

/** SPI: takes outcomes of a kind; implemented by the module that owns the kind. */
public interface OutcomeOwner {

    /** Name of the kind in definitions. */
    String word();

    /** Fields that an outcome of the kind must have. */
    Set<String> fields();

    /** Takes one outcome in the transaction that delivers it: exactly once, in log order. */
    void take(OutcomeRecorded outcome);
}
