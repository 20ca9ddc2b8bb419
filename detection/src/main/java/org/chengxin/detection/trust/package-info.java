/**
 * 信任, trust: who rates unfairly and who is rated badly by those that rate fairly, in a network of ratings; and whose
 * reviews are doubtful where nothing but user and item is known ({@link org.chengxin.detection.trust.unrated}).
 *
 * <p>Raters are scored from what they gave, ratees from what they received, accounts from both; no score is fitted to
 * labels. Every signal looks at others than the one it scores: a rating is compared with what the others said.
 */
@NullMarked
package org.chengxin.detection.trust;

import org.jspecify.annotations.NullMarked;
