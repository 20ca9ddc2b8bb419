/** 表单页面部分: forms of definitions on pages: rendering, parsing by field type, and showing input again. */
@NullMarked
package org.chengxin.matter.web.form;

import org.jspecify.annotations.NullMarked;
