/** 办理程序页面: what each kind of matter is, for everybody, and its versions and proposals, for officers. */
@NullMarked
package org.chengxin.matter.web.definition;

import org.jspecify.annotations.NullMarked;
