/** 文书下载: a paper as a file, for the modules that own papers. */
@NullMarked
@NamedInterface("web")
package org.chengxin.document.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
