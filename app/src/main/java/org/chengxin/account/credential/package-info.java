/** 鉴别信息: pure rules for names, passwords, codes and secrets, without accounts. */
@NullMarked
package org.chengxin.account.credential;

import org.jspecify.annotations.NullMarked;
