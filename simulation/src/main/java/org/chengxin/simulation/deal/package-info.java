/** An order and all that followed: lines, payments, the parcel and its scans, what the buyer says. */
@NullMarked
package org.chengxin.simulation.deal;

import org.jspecify.annotations.NullMarked;
