/** 运行日志: escaping and filtering of the server's log, so that no input can forge a line. */
@NullMarked
package org.chengxin.web.log;

import org.jspecify.annotations.NullMarked;
