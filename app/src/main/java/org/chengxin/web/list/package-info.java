/** 列表: a list of a page as columns and filters; its order, pages, count and file come from that declaration. */
@NullMarked
@NamedInterface("list")
package org.chengxin.web.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
