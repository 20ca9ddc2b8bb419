/**
 * 页面组成: extension slots of pages composed from several modules. A module declares beans for its blocks, each with its
 * audience; the page orders them without knowing the modules.
 */
@NullMarked
@NamedInterface("part")
package org.chengxin.web.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
