/** Findings: their parts, the counter-evidence looked for, who is named and who is only nearby. */
@NullMarked
package org.chengxin.detection.shop.finding;

import org.jspecify.annotations.NullMarked;
