/** 事项页面所示: what a page shows of a matter, in words of the reader's language. */
@NullMarked
package org.chengxin.matter.web.view;

import org.jspecify.annotations.NullMarked;
