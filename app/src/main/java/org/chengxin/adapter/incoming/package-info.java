/** 接收: what an outside system hands in, opened as matters or taken as reports, and the results of those matters. */
@NullMarked
package org.chengxin.adapter.incoming;

import org.jspecify.annotations.NullMarked;
