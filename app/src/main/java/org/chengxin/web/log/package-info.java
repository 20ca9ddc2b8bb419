/** 运行日志: lines of the server's own log, which nobody outside can forge. */
@NullMarked
package org.chengxin.web.log;

import org.jspecify.annotations.NullMarked;
