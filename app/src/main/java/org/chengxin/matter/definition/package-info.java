/**
 * What a matter may become, as data: stages and steps, who takes them, clocks, forms, papers, links and outcomes; read
 * from YAML, checked as a whole, versioned, and drawn.
 */
@NullMarked
package org.chengxin.matter.definition;

import org.jspecify.annotations.NullMarked;
