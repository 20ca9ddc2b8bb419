/** What the log has on a record and who may take which of it home: proofs, court packs 存证包, erasure 抹除. */
@NullMarked
package org.chengxin.intake.proof;

import org.jspecify.annotations.NullMarked;
