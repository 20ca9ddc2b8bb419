/** 办理程序页面: public description of each kind of matter, and for officers its versions and proposals. */
@NullMarked
package org.chengxin.matter.web.definition;

import org.jspecify.annotations.NullMarked;
