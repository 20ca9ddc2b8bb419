/**
 * Procedures as data: stages and steps with their actors, clocks, forms, papers, links and outcomes; read from YAML,
 * validated as a whole, versioned, and drawn.
 */
@NullMarked
package org.chengxin.matter.definition;

import org.jspecify.annotations.NullMarked;
