/**
 * 附件: files filed with an act. The type is detected from the content, not the name; active content is refused. Stored in
 * encrypted chunks, served only as a download of a fixed type.
 */
@NullMarked
@NamedInterface("attachment")
package org.chengxin.document.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
