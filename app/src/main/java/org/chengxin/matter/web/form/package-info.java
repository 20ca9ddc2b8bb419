/** 表单页面部分: forms of definitions on pages: what was typed, read by the type of each field, and shown again. */
@NullMarked
package org.chengxin.matter.web.form;

import org.jspecify.annotations.NullMarked;
