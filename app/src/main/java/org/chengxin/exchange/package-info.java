/**
 * 共享交换: data shared with other organisations, the mirror of {@code intake}. Owners declare an {@code OutboundType} and publish
 * its events in the transaction of the change; organisations read events by cursor or subscribe to webhooks, as far as a law, a
 * sharing agreement or the provider's consent lets them. The module has no events of its own. 方案二(一)1–4, 二(三)2–3; 政务数据共享条例 art. 25.
 */
@NullMarked
@ApplicationModule(
        displayName = "共享交换",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "evidence",
            "evidence :: feed",
            "rule",
            "rule :: calendar",
            "account",
            "account :: access",
            "account :: office",
            "account :: outlet",
            "account :: succession",
            "web",
            "web :: api",
            "web :: list",
            "web :: ui",
            "web :: part",
            "intake",
            "intake :: conformance",
            "outbound",
            "subject",
            "subject :: joining",
            "subject :: registry",
            "matter",
            "job"
        })
package org.chengxin.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
