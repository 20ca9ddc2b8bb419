/**
 * 附件: files filed in a matter. What a file is, its content says, not its name; what could run is refused. Kept in encrypted
 * pieces, handed out as a download of a fixed type only.
 */
@NullMarked
package org.chengxin.matter.attachment;

import org.jspecify.annotations.NullMarked;
