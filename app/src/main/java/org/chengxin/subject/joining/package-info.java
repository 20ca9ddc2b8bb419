/** 主体合并: who is seen as another, decided by two persons, and the joins that reports made before. */
@NullMarked
package org.chengxin.subject.joining;

import org.jspecify.annotations.NullMarked;
