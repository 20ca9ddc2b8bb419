/**
 * 密钥环: the installation's secrets at rest. {@code Keyring} opens them with a passphrase or a key file, {@code LogKeys}
 * knows which keys sign the log from when until when; the command {@code chengxin keys} uses both while the server stands.
 */
@NullMarked
@NamedInterface("key")
package org.chengxin.evidence.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
