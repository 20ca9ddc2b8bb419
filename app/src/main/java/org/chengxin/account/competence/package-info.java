/**
 * 管辖: which office is competent for a case, with the reason: the competence table (kind of case × department × level ×
 * territory) first, then the territory of the offices; changed by two persons.
 */
@NullMarked
@NamedInterface("competence")
package org.chengxin.account.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
