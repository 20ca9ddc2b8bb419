/**
 * Papers of offices: filled from the templates of {@code rules/paper}, numbered without gaps per office, word and year, sealed
 * with their act, served with proof, and verifiable by anybody with the printed code.
 */
@NullMarked
@NamedInterface("paper")
package org.chengxin.document.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
