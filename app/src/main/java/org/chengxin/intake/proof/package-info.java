/** Proofs of records, court packs 存证包 with their access checks, and erasure 抹除. */
@NullMarked
package org.chengxin.intake.proof;

import org.jspecify.annotations.NullMarked;
