/** 办理结果: what matters leave behind, kept until its owner takes it: once, in the order of the log. */
@NullMarked
package org.chengxin.matter.outcome;

import org.jspecify.annotations.NullMarked;
