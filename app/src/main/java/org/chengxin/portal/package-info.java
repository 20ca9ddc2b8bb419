/**
 * 公示: the public pages, composed from the facades of all modules, read-only except for its own figures; nothing depends on it.
 * It answers "who is behind this shop, is it licensed, what is on file", and shows where each demand of the policy is served.
 */
@NullMarked
@ApplicationModule(
        displayName = "公示",
        allowedDependencies = {
            "shared",
            "field",
            "evidence",
            "evidence :: feed",
            "rule",
            "rule :: retention",
            "account",
            "web",
            "web :: list",
            "web :: ui",
            "web :: part",
            "intake",
            "intake :: retention",
            "subject",
            "subject :: search",
            "matter",
            "matter :: figure",
            "creditfile",
            "creditfile :: publicity",
            "measure",
            "measure :: decision",
            "database",
            "matter :: publicity",
            "trade",
            "review",
            "quality",
            "evaluation"
        })
package org.chengxin.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
