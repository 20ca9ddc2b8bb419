/** How well a ranking finds what is known to be wrong. */
@NullMarked
package org.chengxin.detection.measure;

import org.jspecify.annotations.NullMarked;
