/**
 * 存证日志, the evidence log: an append-only tiled Merkle log that outsiders check with their own tools.
 *
 * <p>Owns the log directory ({@code checkpoint}, {@code tile/...}, {@code tile/entries/...}; C2SP tlog-tiles), its one
 * writer, the reader and the audit that trust nothing they did not authenticate, checkpoints, portable proofs
 * (tlog-proof) and trust policies (tlog-policy). Knows no server, no database and no meaning of an entry.
 */
@NullMarked
package org.chengxin.evidencelog;

import org.jspecify.annotations.NullMarked;
