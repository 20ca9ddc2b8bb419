/**
 * 信用证明: checks what a city says of a firm, without asking it. Needs {@code com.nimbusds:nimbus-jose-jwt} and
 * {@code com.authlete:sd-jwt}, which the rest of the client does without.
 */
@NullMarked
package org.chengxin.certificate;

import org.jspecify.annotations.NullMarked;
