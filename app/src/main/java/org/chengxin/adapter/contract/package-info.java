/** 对接约定: what each outside system takes and gives, read from {@code rules/adapter}. */
@NullMarked
package org.chengxin.adapter.contract;

import org.jspecify.annotations.NullMarked;
