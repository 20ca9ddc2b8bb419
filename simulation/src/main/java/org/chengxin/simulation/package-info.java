/**
 * 模拟: the demo city. From a seed and a day it makes organisations, facts and trade, with planted wrongdoing whose
 * ground truth it tells, and reports them through the public API as real reporters would; it knows the
 * client and the codes, nothing of the server. Nothing in it is real, so
 * every page of an installation that shows it says 模拟数据.
 */
@NullMarked
package org.chengxin.simulation;

import org.jspecify.annotations.NullMarked;
