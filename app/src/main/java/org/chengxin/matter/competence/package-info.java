/**
 * 管辖: which office handles a matter, with the reason, and who of its staff: the competence table (definition ×
 * department × level × territory) first, then the territory of the offices.
 */
@NullMarked
package org.chengxin.matter.competence;

import org.jspecify.annotations.NullMarked;
