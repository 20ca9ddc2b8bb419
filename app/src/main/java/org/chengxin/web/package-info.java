/**
 * 页面外壳: page layout, languages, sign-in, security, and the conversion of problems (RFC 9457). It has the pages of the lower
 * modules (sign-in, log, calendar); higher modules fill the slots ({@code WorkbenchPart}) and keep their pages in their own
 * packages.
 */
@NullMarked
@ApplicationModule(
        displayName = "页面外壳",
        allowedDependencies = {
            "shared",
            "field",
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
            "account :: identity",
            "account :: log",
            "account :: administration",
            "account :: office",
            "account :: outlet",
            "account :: succession"
        })
package org.chengxin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
