/**
 * 密钥环: the library's key ring (its {@code key} package), opened for this installation, and the log's keys in it.
 * {@code LogKeys} knows which keys sign at what time; the command {@code chengxin keys} uses both while the server is down.
 */
@NullMarked
@NamedInterface("key")
package org.chengxin.evidence.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
