/** 事项工作台: inbox, bulk actions, and the wall of an office. */
@NullMarked
package org.chengxin.matter.web.desk;

import org.jspecify.annotations.NullMarked;
