/** Where the search for rings starts: columns that the same accounts share more often than chance lets expect. */
@NullMarked
package org.chengxin.detection.ring.seed;

import org.jspecify.annotations.NullMarked;
