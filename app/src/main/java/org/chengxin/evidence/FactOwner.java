package org.chengxin.evidence;

import org.chengxin.shared.FactId;

/**
 * Implemented by every module that stores facts or what they say; a fact that no owner can give up, such as a key of the
 * log or a parameter, is never erased.
 */
public interface FactOwner {

    /**
     * Removes what this module holds of a fact, in the transaction that erases it, and works out anew what rested on it.
     * Its payload can still be read here; it goes when all owners are done.
     *
     * @param type of the fact, for owners that hold several
     * @return whether this module owns facts of this type
     */
    boolean erase(FactId id, String type);
}
