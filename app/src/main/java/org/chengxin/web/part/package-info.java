/**
 * 页面组成: the slots of pages that show what several modules own. A module declares beans for its blocks, each with its audience;
 * the page puts them in order and knows nothing of who they are from.
 */
@NullMarked
@NamedInterface("part")
package org.chengxin.web.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
