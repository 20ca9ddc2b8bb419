/** 事项页面所示: view models of matters, in the reader's language. */
@NullMarked
package org.chengxin.matter.web.view;

import org.jspecify.annotations.NullMarked;
