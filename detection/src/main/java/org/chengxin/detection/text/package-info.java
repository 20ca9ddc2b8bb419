/**
 * 评价文字, review text: how a fake review reads, what stands beside it, and which reviews say the same. Trained on reviews
 * that were decided; gives a probability for each, with the words that pushed it.
 */
@NullMarked
package org.chengxin.detection.text;

import org.jspecify.annotations.NullMarked;
