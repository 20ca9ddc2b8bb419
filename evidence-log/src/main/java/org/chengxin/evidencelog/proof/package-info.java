/**
 * 证明, what a citizen, a court or a witness holds of the evidence log (存证日志): checkpoints, portable proofs and the
 * policy that says whom to trust (C2SP tlog-checkpoint, tlog-proof, tlog-policy). Needs no log and no server to verify.
 */
@NullMarked
package org.chengxin.evidencelog.proof;

import org.jspecify.annotations.NullMarked;
