/** 决定: what cases decide, refused where a rule forbids it, and the measures that came of it. */
@NullMarked
@NamedInterface("decision")
package org.chengxin.measure.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
