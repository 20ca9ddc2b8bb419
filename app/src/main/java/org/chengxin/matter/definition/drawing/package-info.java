/** Draws a definition: its stages from the opening down to the ends, every step between them, and the clocks. */
@NullMarked
package org.chengxin.matter.definition.drawing;

import org.jspecify.annotations.NullMarked;
