/** 鉴别信息: what names, passwords, codes and secrets must be, as pure rules that know nobody's account. */
@NullMarked
package org.chengxin.account.credential;

import org.jspecify.annotations.NullMarked;
