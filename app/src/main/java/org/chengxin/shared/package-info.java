/**
 * 共用值: the small values every module speaks in, that is ids, numbers of documents, money and problems; the codes of the
 * state with their check digits lie in {@link org.chengxin.code}, which clients have too. Owns no state and no rule that has
 * a date; whatever parses here is normalised (blanks, full-width, case).
 */
@NullMarked
@ApplicationModule(
        displayName = "共用值",
        allowedDependencies = {})
package org.chengxin.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
