package org.chengxin.subject;

import org.jspecify.annotations.Nullable;

/**
 * What a decision calls a subject.
 *
 * @param name absent for a natural person
 * @param source who reported the decision
 * @param official whether it is an authority's penalty or permit, which names its party by the register
 */
record Mentioned(Nature nature, @Nullable String name, String source, boolean official) {}
