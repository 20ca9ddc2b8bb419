/** 主体查找: the directory of subjects, for matters that name their parties. */
@NullMarked
package org.chengxin.subject.directory;

import org.jspecify.annotations.NullMarked;
