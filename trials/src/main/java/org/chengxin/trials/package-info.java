/**
 * 对照试验, {@code chengxin benchmark}: how well and how fast our own programs do what they promise, on made-up data whose
 * truth is known and on public real data, printed with the goals, so that anybody can repeat it. A trivial rule stands
 * beside every model: no lift over it, no claim.
 */
@NullMarked
package org.chengxin.trials;

import org.jspecify.annotations.NullMarked;
