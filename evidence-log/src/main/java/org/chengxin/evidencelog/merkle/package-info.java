/**
 * 默克尔树, the tree of the evidence log (存证日志): hashes, proofs and their verification as pure functions (RFC 6962,
 * RFC 9162), and the one exception that every verification throws. Reads no file and no clock.
 */
@NullMarked
package org.chengxin.evidencelog.merkle;

import org.jspecify.annotations.NullMarked;
