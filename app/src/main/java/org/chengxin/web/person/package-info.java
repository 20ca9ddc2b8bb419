/** 账户页面: what a person finishes before being signed in, the own account, and the administrators' lists. */
@NullMarked
package org.chengxin.web.person;

import org.jspecify.annotations.NullMarked;
