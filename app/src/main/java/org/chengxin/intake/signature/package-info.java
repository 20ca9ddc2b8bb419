/** 报文签名: organisations that want it sign what they report, and nothing unsigned is taken from them (RFC 9421). */
@NullMarked
package org.chengxin.intake.signature;

import org.jspecify.annotations.NullMarked;
