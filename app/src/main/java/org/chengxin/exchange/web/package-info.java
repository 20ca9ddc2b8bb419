/** 共享目录: the page of the catalogue. */
@NullMarked
package org.chengxin.exchange.web;

import org.jspecify.annotations.NullMarked;
