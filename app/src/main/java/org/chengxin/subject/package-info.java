/**
 * 主体: the subjects of e-commerce: platforms, merchants, logistics firms, their shops, licences, outlets and people, found by
 * any identifier and joined if two reporters mean the same one. Natural persons are stored encrypted and never published.
 * 方案二(一)1, 二(二)1.
 */
@NullMarked
@ApplicationModule(
        displayName = "主体",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "evidence",
            "evidence :: feed",
            "rule",
            "rule :: proposal",
            "account",
            "account :: access",
            "account :: host",
            "account :: office",
            "account :: outlet",
            "web",
            "web :: ui",
            "web :: part",
            "web :: proposal",
            "intake",
            "intake :: table",
            "intake :: access",
            "intake :: sheet",
            "matter"
        })
package org.chengxin.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
