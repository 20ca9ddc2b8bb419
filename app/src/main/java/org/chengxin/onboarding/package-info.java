/**
 * 接入: how an organisation comes to use this system. In the sandbox it tries things out at once; here it applies, and what the head
 * approved it collects once: an account, and a token for its program. 方案二(一)3.
 */
@NullMarked
@ApplicationModule(
        displayName = "接入",
        allowedDependencies = {
            "shared",
            "database",
            "evidence",
            "rule",
            "account",
            "account :: credential",
            "account :: outlet",
            "web",
            "web :: guard",
            "web :: ui",
            "matter",
            "subject :: registry",
            "job"
        })
package org.chengxin.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
