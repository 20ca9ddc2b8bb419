/**
 * 密钥环: the ring of the library's {@code key} package, opened for this installation, and the log's keys in it. {@code LogKeys}
 * knows which keys sign the log from when until when; the command {@code chengxin keys} uses both while the server stands.
 */
@NullMarked
@NamedInterface("key")
package org.chengxin.evidence.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
