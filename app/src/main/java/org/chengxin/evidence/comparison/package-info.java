/** 存证比对: rows compared each day with the facts that they come from; an owner of rows extends {@code SealedRows}. */
@NullMarked
@NamedInterface("comparison")
package org.chengxin.evidence.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
