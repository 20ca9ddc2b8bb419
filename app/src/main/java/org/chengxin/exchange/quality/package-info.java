/**
 * 报送质量: how much each source reports of each type a day, with which properties, and whether a day breaks with the days before it.
 * 方案二(一)2, 3.
 */
@NullMarked
package org.chengxin.exchange.quality;

import org.jspecify.annotations.NullMarked;
