/** 实时监测: stream detectors on incoming reviews and scans, which report a pattern as soon as it is complete. */
@NullMarked
package org.chengxin.warning.stream;

import org.jspecify.annotations.NullMarked;
