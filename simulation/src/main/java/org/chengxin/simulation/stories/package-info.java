/** Cases as they are lived through in the demo city: each story is played act by act through the public API. */
@NullMarked
package org.chengxin.simulation.stories;

import org.jspecify.annotations.NullMarked;
