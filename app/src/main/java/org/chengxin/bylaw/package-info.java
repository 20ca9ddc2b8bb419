/**
 * 平台自建奖惩: rules of reward and sanction that platforms gave on file by their own will, beside what they did by them. Nothing here is
 * a measure: no authority decides it, and none carries it out. 方案二(二)6.
 */
@NullMarked
@ApplicationModule(
        displayName = "平台自建奖惩",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "evidence",
            "rule",
            "rule :: calendar",
            "account",
            "web",
            "intake",
            "intake :: table"
        })
package org.chengxin.bylaw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
