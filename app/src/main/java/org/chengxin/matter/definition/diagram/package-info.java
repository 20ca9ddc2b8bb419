/** Diagram of a definition: stages from the opening down to the ends, the steps between them, and the clocks. */
@NullMarked
package org.chengxin.matter.definition.diagram;

import org.jspecify.annotations.NullMarked;
