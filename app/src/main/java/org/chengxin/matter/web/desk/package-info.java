/** 事项工作台: the inbox, what is done to many matters at once, and the wall of an office. */
@NullMarked
package org.chengxin.matter.web.desk;

import org.jspecify.annotations.NullMarked;
