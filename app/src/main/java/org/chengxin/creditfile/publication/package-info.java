/** 公示变更: what is told outside of public records when they appear, change and leave. */
@NullMarked
package org.chengxin.creditfile.publication;

import org.jspecify.annotations.NullMarked;
