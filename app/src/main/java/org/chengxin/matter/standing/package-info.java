/**
 * Where matters stand: read at one moment, changed in memory, written in one statement; their past acts; their clocks (期限:
 * when one starts, stands still, is made longer and runs out); and what they leave behind (办理结果), kept until its owner
 * takes it, once and in the order of the log.
 */
@NullMarked
package org.chengxin.matter.standing;

import org.jspecify.annotations.NullMarked;
