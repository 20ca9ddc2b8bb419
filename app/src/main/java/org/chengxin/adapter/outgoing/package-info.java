/** 推送: what waits to be taken by an outside system, what it took, and the proof that it stands there. */
@NullMarked
package org.chengxin.adapter.outgoing;

import org.jspecify.annotations.NullMarked;
