/**
 * 文书: what an office issues in a matter, worded by the templates of {@code rules/paper}, numbered without gaps per office,
 * word and year, sealed with the act, served with proof, and checked by anybody with the code printed on it.
 */
@NullMarked
package org.chengxin.matter.paper;

import org.jspecify.annotations.NullMarked;
