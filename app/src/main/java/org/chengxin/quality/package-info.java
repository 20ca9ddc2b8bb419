/**
 * 报送质量: how much each source reports of each type a day, with which properties, and whether a day breaks with the days before it.
 * 方案二(一)2, 3.
 */
@NullMarked
@ApplicationModule(
        displayName = "报送质量",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "evidence",
            "evidence :: feed",
            "rule",
            "account",
            "account :: access",
            "account :: office",
            "web",
            "web :: ui",
            "web :: part",
            "intake",
            "intake :: access",
            "job",
            "matter",
            "matter :: mark",
            "subject",
            "creditfile"
        })
package org.chengxin.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
