/** 共享目录: the page of what leaves the house. */
@NullMarked
package org.chengxin.exchange.web;

import org.jspecify.annotations.NullMarked;
