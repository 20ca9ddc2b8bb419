/** The raw material of the city: seeded chance, word lists, synthetic numbers and the fields of a report. */
@NullMarked
package org.chengxin.simulation.material;

import org.jspecify.annotations.NullMarked;
