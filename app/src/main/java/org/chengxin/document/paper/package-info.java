/**
 * Papers of offices, worded by the templates of {@code rules/paper}, numbered without gaps per office, word and year, sealed
 * with what they come with, served with proof, and checked by anybody with the code printed on them.
 */
@NullMarked
@NamedInterface("paper")
package org.chengxin.document.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
