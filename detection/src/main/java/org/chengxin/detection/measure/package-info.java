/** How well a ranking finds what is known to be wrong, and how far chance is from explaining what is found. */
@NullMarked
package org.chengxin.detection.measure;

import org.jspecify.annotations.NullMarked;
