/** Edges read from records, as compressed rows in primitive arrays, and loops over them that any number of threads walk to the same end. */
@NullMarked
package org.chengxin.detection.graph;

import org.jspecify.annotations.NullMarked;
