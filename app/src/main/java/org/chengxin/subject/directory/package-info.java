/** 主体查找: who is who, for matters that name their parties. */
@NullMarked
package org.chengxin.subject.directory;

import org.jspecify.annotations.NullMarked;
