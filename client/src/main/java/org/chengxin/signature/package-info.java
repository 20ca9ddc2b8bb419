/**
 * 报文签名: signs a request with an organisation's own Ed25519 key and checks such a signature: HTTP Message Signatures (RFC 9421) over
 * the digest of the content (RFC 9530). The JDK alone.
 */
@NullMarked
package org.chengxin.signature;

import org.jspecify.annotations.NullMarked;
