/** 删除决定: the facts that cases order to be erased, until each is erased or stays. */
@NullMarked
@NamedInterface("erasure")
package org.chengxin.evidence.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
