/** 公示期规则: how long the laws of 2018, 2021 and 2026 let an adverse record be published, each with its own start and periods. */
@NullMarked
package org.chengxin.creditfile.regime;

import org.jspecify.annotations.NullMarked;
