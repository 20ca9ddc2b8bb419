/** 平台自建奖惩: rules that platforms gave on file, and what they did by them. */
@NullMarked
package org.chengxin.measure.platform;

import org.jspecify.annotations.NullMarked;
