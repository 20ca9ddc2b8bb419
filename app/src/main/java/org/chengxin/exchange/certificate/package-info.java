/** 信用证明: signed statements about firms, which others check without asking here (SD-JWT VC). */
@NullMarked
@NamedInterface("certificate")
package org.chengxin.exchange.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
