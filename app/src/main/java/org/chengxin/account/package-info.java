/**
 * 账户: organisations, the people who work in them, their roles, tokens and sessions, and the log of who looked at what.
 * An organisation holds the {@code SubjectId} it is and knows nothing else of subjects.
 */
@NullMarked
@ApplicationModule(
        displayName = "账户",
        allowedDependencies = {"shared", "database", "job", "rule", "rule :: proposal", "evidence", "outbound"})
package org.chengxin.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
