/** Doubtful reviews where nothing is known but who reviewed what: no stars, no text, no time. */
@NullMarked
package org.chengxin.detection.trust.unrated;

import org.jspecify.annotations.NullMarked;
