/** What anybody would try first, and what peers do: the rows beside a model, without which its figures say nothing. */
@NullMarked
package org.chengxin.trials.baseline;

import org.jspecify.annotations.NullMarked;
