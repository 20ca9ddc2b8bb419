/** 日志命令: the commands of those who keep, watch or copy a log. */
@NullMarked
package org.chengxin.cli.log;

import org.jspecify.annotations.NullMarked;
