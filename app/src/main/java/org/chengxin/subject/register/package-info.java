/** 登记机关: decides which reporter is a firm's register, and reports claims of another's code. */
@NullMarked
package org.chengxin.subject.register;

import org.jspecify.annotations.NullMarked;
