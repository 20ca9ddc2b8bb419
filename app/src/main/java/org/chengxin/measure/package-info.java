/**
 * 奖惩: what may be done in favour of a trustworthy subject or against a dishonest one, what was decided, who carries it out, and how
 * it ends. A measure is decided by persons in a case; a score never takes one. 方案一(一)、一(二)、二(一)4、二(二)4、6、二(三)3、4.
 */
@NullMarked
@ApplicationModule(
        displayName = "奖惩",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "evidence",
            "evidence :: comparison",
            "rule",
            "rule :: proposal",
            "rule :: text",
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
            "intake :: sheet",
            "document :: paper",
            "matter",
            "matter :: mark",
            "matter :: publicity",
            "outbound",
            "subject",
            "creditfile",
            "creditfile :: ruling",
            "exchange",
            "exchange :: certificate",
            "job"
        })
package org.chengxin.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
