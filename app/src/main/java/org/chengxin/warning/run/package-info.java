/** 检测: what a run of the models is given, and what there is to say of one. */
@NullMarked
package org.chengxin.warning.run;

import org.jspecify.annotations.NullMarked;
