package org.chengxin.evidence;

import org.chengxin.shared.FactId;

/** Implemented by owners of facts that the public may read; the payload and salt of no other fact are ever shown openly. */
public interface DisclosedFacts {

    /** Whether this owner knows the fact and the public may read it today. */
    boolean isDisclosed(FactId id);
}
