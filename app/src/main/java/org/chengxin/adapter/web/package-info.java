/** 外部系统对接的页面: the public list of systems, and their state for the officers in charge. */
@NullMarked
package org.chengxin.adapter.web;

import org.jspecify.annotations.NullMarked;
