/** 下载: files and papers as downloads, for those who signed in and for strangers alike. */
@NullMarked
package org.chengxin.matter.web.file;

import org.jspecify.annotations.NullMarked;
