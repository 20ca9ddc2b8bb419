/** 导出, {@code chengxin export}: what an organisation reported, read back through the API as CSV files. */
@NullMarked
package org.chengxin.cli.export;

import org.jspecify.annotations.NullMarked;
