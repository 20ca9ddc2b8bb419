/**
 * 密钥环: an installation's secrets at rest, which the server and the commands open alike. {@code Keyring} opens them with a
 * passphrase or a key file, {@code KeysInUse} keeps those apart who change them; {@code WitnessKey} keeps the key of a witness or a mirror in its folder.
 */
@NullMarked
package org.chengxin.evidencelog.key;

import org.jspecify.annotations.NullMarked;
