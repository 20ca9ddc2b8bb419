package org.chengxin.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.FactId;

/**
 * Implemented by every module that stores facts or data from them. A fact without an owner that can remove it, such as a log
 * key or a parameter, is never erased.
 */
public interface FactOwner {

    /**
     * Removes this module's data of a fact, in the transaction that erases it or withdraws the report, and recomputes what was
     * derived from it. The payload can still be read here; an erasure deletes it after all owners are done.
     *
     * @param type of the fact, for owners of several types
     * @return whether this module owns facts of this type
     */
    boolean erase(FactId id, String type);

    /** Why a fact has to stay for now, such as an open case: the key of a text; empty if this owner does not need it. */
    default Optional<String> needs(FactId id) {
        return Optional.empty();
    }

    /** Whom a fact is about: ids of its subjects, of an act also that of its case; empty where this owner does not say. */
    default Set<UUID> about(FactId id) {
        return Set.of();
    }
}
