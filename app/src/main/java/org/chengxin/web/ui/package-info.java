/** 页面组件: the data types of the templates under {@code jte/ui}, for the pages of every module. */
@NullMarked
@NamedInterface("ui")
package org.chengxin.web.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
