/** 决策单: decision tables as CSV sheets, compiled to the DMN that is sealed, published and run. */
@NullMarked
package org.chengxin.rule.sheet;

import org.jspecify.annotations.NullMarked;
