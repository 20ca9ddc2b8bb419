/** 措施目录: the measures that may be taken at all, each a file of {@code rules/measure}, changed by two persons. */
@NullMarked
package org.chengxin.measure.catalogue;

import org.jspecify.annotations.NullMarked;
