/** 信用证明: signed statements of what is public of a firm, which others check without asking here (SD-JWT VC). */
@NullMarked
@NamedInterface("certificate")
package org.chengxin.exchange.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
