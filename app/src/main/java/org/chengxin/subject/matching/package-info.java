/** 名称比对: whether two firms described under different keys are one, by name, address and phone, with the reasons. */
@NullMarked
package org.chengxin.subject.matching;

import org.jspecify.annotations.NullMarked;
