/** Population of the city: platforms, merchants and their shops, logistics firms with outlets and couriers, authorities. */
@NullMarked
package org.chengxin.simulation.population;

import org.jspecify.annotations.NullMarked;
