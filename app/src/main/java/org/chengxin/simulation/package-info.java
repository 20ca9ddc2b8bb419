/**
 * 模拟: the demo city. From a seed and a day it makes organisations, facts and trade, with planted wrongdoing whose
 * ground truth it tells, and reports them through the public API as real reporters would. Nothing in it is real, so
 * every page of an installation that shows it says 模拟数据.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "模拟",
        allowedDependencies = {})
package org.chengxin.simulation;

import org.jspecify.annotations.NullMarked;
