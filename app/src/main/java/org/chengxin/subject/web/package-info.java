/** 主体页面: the blocks that show who a subject is, its licences and its shops. */
@NullMarked
package org.chengxin.subject.web;

import org.jspecify.annotations.NullMarked;
