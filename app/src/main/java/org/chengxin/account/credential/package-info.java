/** 鉴别信息: pure rules for names, passwords, codes and secrets, without accounts. */
@NullMarked
@NamedInterface("credential")
package org.chengxin.account.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
