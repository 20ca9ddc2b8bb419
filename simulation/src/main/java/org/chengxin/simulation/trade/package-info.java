/** Trade of the city: purchases, journeys of parcels, and the conduct of planted wrongdoing. */
@NullMarked
package org.chengxin.simulation.trade;

import org.jspecify.annotations.NullMarked;
