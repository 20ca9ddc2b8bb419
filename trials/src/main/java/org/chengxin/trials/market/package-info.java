/**
 * 市场, market: made-up ratings of a market with planted wrongdoing and with honest crowds that look like it, so that a
 * model can be tried where the truth is known. Nothing here is fitted to a model; what a market holds is said by its
 * {@link org.chengxin.trials.market.Shape}.
 */
@NullMarked
package org.chengxin.trials.market;

import org.jspecify.annotations.NullMarked;
