/**
 * 管辖: the competent office for a case, with the reason: first the competence table (kind of case × department × level ×
 * territory), then the territory of the offices. Changes need two persons.
 */
@NullMarked
@NamedInterface("competence")
package org.chengxin.account.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
