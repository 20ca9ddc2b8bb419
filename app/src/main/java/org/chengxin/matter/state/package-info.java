/**
 * State of matters: read in one snapshot, changed in memory, stored in one statement; with past acts, clocks (期限: start, pause,
 * extension, running out), and outcomes (办理结果), delivered to their owners exactly once in log order.
 */
@NullMarked
package org.chengxin.matter.state;

import org.jspecify.annotations.NullMarked;
