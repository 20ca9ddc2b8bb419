/** 指定管辖页面: the competence table of a department, and what is proposed for it. */
@NullMarked
package org.chengxin.web.competence;

import org.jspecify.annotations.NullMarked;
