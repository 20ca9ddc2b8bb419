/** 公示变更: events of public records that appear, change and are withdrawn. */
@NullMarked
package org.chengxin.creditfile.publication;

import org.jspecify.annotations.NullMarked;
