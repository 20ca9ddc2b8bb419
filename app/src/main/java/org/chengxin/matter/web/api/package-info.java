/** 事项接口: API of matters for programs of platforms and departments, with the same checks and clocks as the pages. */
@NullMarked
package org.chengxin.matter.web.api;

import org.jspecify.annotations.NullMarked;
