/**
 * The models of {@code detection} on Spark: tables of a lake (Parquet) are read in parallel, parted into markets that are
 * judged each by itself, and every market is given to the same code that judges a file on one machine. It depends on
 * {@code detection} alone.
 */
@NullMarked
package org.chengxin.detection.spark;

import org.jspecify.annotations.NullMarked;
