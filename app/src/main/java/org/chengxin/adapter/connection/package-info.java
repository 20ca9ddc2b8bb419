/** 连接: where the systems are, how they answered last, and the calls to them. */
@NullMarked
package org.chengxin.adapter.connection;

import org.jspecify.annotations.NullMarked;
