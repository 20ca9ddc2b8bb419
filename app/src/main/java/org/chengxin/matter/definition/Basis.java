package org.chengxin.matter.definition;

import org.jspecify.annotations.Nullable;

/** A clause that a definition rests on (依据): the rule, and where in it. */
public record Basis(String rule, @Nullable String article) {}
