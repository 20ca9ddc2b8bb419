/** 指定管辖页面: a department's competence table, and the proposals for it. */
@NullMarked
package org.chengxin.web.competence;

import org.jspecify.annotations.NullMarked;
