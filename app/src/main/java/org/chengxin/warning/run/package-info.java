/** 检测: input and result of detection runs. */
@NullMarked
package org.chengxin.warning.run;

import org.jspecify.annotations.NullMarked;
