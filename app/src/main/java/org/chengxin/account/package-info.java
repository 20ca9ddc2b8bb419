/**
 * 账户: organisations, persons and their roles, tokens, sessions, and the access log. An organisation holds its {@code SubjectId}
 * and knows nothing else of subjects.
 */
@NullMarked
@ApplicationModule(
        displayName = "账户",
        allowedDependencies = {"shared", "database", "job", "rule", "rule :: proposal", "evidence", "outbound"})
package org.chengxin.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
