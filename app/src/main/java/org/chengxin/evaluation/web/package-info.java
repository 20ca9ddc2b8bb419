/** 信用评价页面: the page part with the points of a subject and their course. */
@NullMarked
package org.chengxin.evaluation.web;

import org.jspecify.annotations.NullMarked;
