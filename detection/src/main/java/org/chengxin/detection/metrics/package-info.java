/** How well a ranking finds what is known to be wrong, how far chance is from explaining what is found, and hashes. */
@NullMarked
package org.chengxin.detection.metrics;

import org.jspecify.annotations.NullMarked;
