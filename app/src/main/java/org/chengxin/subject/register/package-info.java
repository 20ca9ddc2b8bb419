/** 登记机关: whose word on a firm is the register's, and who claims the code of another. */
@NullMarked
package org.chengxin.subject.register;

import org.jspecify.annotations.NullMarked;
