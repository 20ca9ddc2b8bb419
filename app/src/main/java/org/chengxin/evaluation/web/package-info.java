/** 信用评价页面: the block that shows the points of a subject and how they went. */
@NullMarked
package org.chengxin.evaluation.web;

import org.jspecify.annotations.NullMarked;
