/** Delimited text read record by record, without losing count of what could not be read. */
@NullMarked
package org.chengxin.detection.table;

import org.jspecify.annotations.NullMarked;
