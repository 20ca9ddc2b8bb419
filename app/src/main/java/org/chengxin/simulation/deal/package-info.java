/** How the city trades: orders, payments, parcels and opinions, ordinary ones and those of planted wrongdoing. */
@NullMarked
package org.chengxin.simulation.deal;

import org.jspecify.annotations.NullMarked;
