/** 页面组件: what the templates under {@code jte/ui} take, for the pages of every module. */
@NullMarked
@NamedInterface("ui")
package org.chengxin.web.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
