/**
 * 评价: consumers' reviews, follow-ups and replies as platforms report them; none is ever deleted, and what does not fit
 * the order's story (a review before the delivery day) is a finding. 方案二(二)2.
 */
@NullMarked
@ApplicationModule(
        displayName = "评价",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "evidence",
            "rule",
            "account",
            "account :: access",
            "web",
            "intake",
            "subject",
            "evaluation",
            "trade"
        })
package org.chengxin.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
