/** 下载: downloads of files and papers, for signed-in persons and strangers. */
@NullMarked
package org.chengxin.matter.web.file;

import org.jspecify.annotations.NullMarked;
