/**
 * 页面外壳: the frame of every page, languages, sign-in, security, and the translation of problems (RFC 9457). The pages
 * of the rooms below (sign-in, log, calendar) stand here; modules above fill the slots ({@code WorkbenchPart}) and put
 * their own pages in their own package.
 */
@NullMarked
@ApplicationModule(
        displayName = "页面外壳",
        allowedDependencies = {
            "shared",
            "database",
            "job",
            "evidence",
            "evidence :: anchor",
            "evidence :: feed",
            "rule",
            "rule :: calendar",
            "rule :: proposal",
            "account",
            "account :: access",
            "account :: address",
            "account :: competence",
            "account :: log",
            "account :: administration",
            "account :: office",
            "account :: outlet"
        })
package org.chengxin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
