/** 查阅记录: the access log for auditors, and for data subjects the look-ups of their own data. */
@NullMarked
package org.chengxin.web.access;

import org.jspecify.annotations.NullMarked;
