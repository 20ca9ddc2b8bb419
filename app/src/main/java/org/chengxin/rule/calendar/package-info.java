/**
 * 工作日历: which days are working days under the yearly holiday notices of the State Council's office, and the due
 * dates counted with them. Owns the shipped arrangements; beyond the loaded notices every answer is 暂定 (provisional).
 */
@NullMarked
@NamedInterface("calendar")
package org.chengxin.rule.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
