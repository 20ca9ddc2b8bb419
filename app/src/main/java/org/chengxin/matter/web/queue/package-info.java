/** 事项工作台: inbox, bulk actions, and the workload of an office. */
@NullMarked
package org.chengxin.matter.web.queue;

import org.jspecify.annotations.NullMarked;
