package org.chengxin.evidence;

import org.chengxin.shared.FactId;

/** Implemented by owners of public facts. Payload and salt of any other fact are never shown publicly. */
public interface DisclosedFacts {

    /** Whether this owner knows the fact and the public may read it today. */
    boolean isDisclosed(FactId id);
}
