/**
 * 机构变更: an organisation is renamed, merged into another or succeeded by one (机构改革), by two administrators; who stands in for one
 * that is no more, and what each was called on a day.
 */
@NullMarked
@NamedInterface("succession")
package org.chengxin.account.succession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
