/** How the city trades: who buys what from whom, how parcels travel, and the conduct of planted wrongdoing. */
@NullMarked
package org.chengxin.simulation.trade;

import org.jspecify.annotations.NullMarked;
