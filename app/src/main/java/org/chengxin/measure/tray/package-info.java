/** 措施建议: measures that other cases proposed, each taken up by a case of its own. */
@NullMarked
package org.chengxin.measure.tray;

import org.jspecify.annotations.NullMarked;
