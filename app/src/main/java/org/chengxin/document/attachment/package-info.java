/**
 * 附件: files that are filed with something. What a file is, its content says, not its name; what could run is refused. Kept in
 * encrypted pieces, handed out as a download of a fixed type only.
 */
@NullMarked
@NamedInterface("attachment")
package org.chengxin.document.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
