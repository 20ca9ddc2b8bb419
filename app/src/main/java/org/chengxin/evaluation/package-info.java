/**
 * 信用评价: what a published scheme says of a subject. A scheme has an owner, a standard and an audience; here a platform's
 * points under its own published rules. Indicators come from the {@code IndicatorProvider}s of those
 * who own what they are made of; the rule is a decision table; each result is sealed with its inputs, so that an outsider can
 * derive it again, and with the parameters, the raw counts and the root of a Merkle tree over the facts that were counted.
 *
 * <p>A new indicator is a component that implements {@code IndicatorProvider}, and a row of
 * {@code rules/evaluation/merchant.table.csv}. 方案一(一), 二(二)2, 二(三)2.
 */
@NullMarked
@ApplicationModule(
        displayName = "信用评价",
        allowedDependencies = {
            "shared",
            "database",
            "evidence",
            "evidence :: feed",
            "rule",
            "rule :: proposal",
            "account",
            "account :: access",
            "web",
            "web :: part",
            "web :: ui",
            "intake",
            "subject"
        })
package org.chengxin.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
