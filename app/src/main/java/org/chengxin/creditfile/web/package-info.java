/** 信用档案页面: the page part with the published records of a subject. */
@NullMarked
package org.chengxin.creditfile.web;

import org.jspecify.annotations.NullMarked;
