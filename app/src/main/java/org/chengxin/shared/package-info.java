/**
 * 共用值: the small values every module speaks in, that is identifiers with their check digits, codes and
 * money. Owns no state and no rule that has a date; whatever parses here is normalised (blanks, full-width, case).
 */
@NullMarked
@ApplicationModule(
        displayName = "共用值",
        allowedDependencies = {})
package org.chengxin.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
