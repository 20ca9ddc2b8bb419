/**
 * 模拟的外部系统: stand-ins for the systems of other authorities, spoken to over HTTP. Each takes what its own published contract says,
 * publishes what it took as pages that say 模拟, hands out what was filed with it, and can be told to be down, slow or wrong.
 */
@NullMarked
package org.chengxin.simulation.outside;

import org.jspecify.annotations.NullMarked;
