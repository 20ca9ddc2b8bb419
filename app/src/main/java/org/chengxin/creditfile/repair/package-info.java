/** 修复结果: repairs that other authorities report, which end records here or alarm the office that has to end them. */
@NullMarked
package org.chengxin.creditfile.repair;

import org.jspecify.annotations.NullMarked;
