/** Seeds of the ring search: columns shared by the same accounts more often than chance lets expect. */
@NullMarked
package org.chengxin.detection.ring.seed;

import org.jspecify.annotations.NullMarked;
