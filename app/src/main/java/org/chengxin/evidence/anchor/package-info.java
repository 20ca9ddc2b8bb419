/**
 * 锚定: has co-signed checkpoints dated by an outside party. {@code Anchor} is the interface to such a party, RFC 3161 time
 * stamps 时间戳 its first implementation; each receipt is itself sealed. An anchor adds a witness and replaces no cosignature:
 * it cannot tell whether the log only grew.
 */
@NullMarked
@NamedInterface("anchor")
package org.chengxin.evidence.anchor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
