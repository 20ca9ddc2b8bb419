/**
 * 交易: orders with their lines, payments, parcels and scans, as platforms and logistics firms report them, and the
 * findings that follow from holding them against each other. 方案二(二)2–4.
 */
@NullMarked
@ApplicationModule(
        displayName = "交易",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "evidence",
            "evidence :: feed",
            "rule",
            "account",
            "web",
            "intake",
            "intake :: access",
            "subject",
            "evaluation"
        })
package org.chengxin.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
