/** 账户页面: the steps of the sign-in, the caller's own account, and the administrators' lists. */
@NullMarked
package org.chengxin.web.person;

import org.jspecify.annotations.NullMarked;
