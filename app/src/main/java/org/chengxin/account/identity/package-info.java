/** 身份核验: whose account it is, by an identity number that two administrators saw; it is kept as a blind index alone. */
@NullMarked
@NamedInterface("identity")
package org.chengxin.account.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
