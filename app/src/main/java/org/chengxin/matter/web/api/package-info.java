/** 事项接口: matters for programs of platforms and departments, by the same checks and clocks as the pages. */
@NullMarked
package org.chengxin.matter.web.api;

import org.jspecify.annotations.NullMarked;
