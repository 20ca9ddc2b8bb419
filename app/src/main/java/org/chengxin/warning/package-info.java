/**
 * 预警: runs of the detection models over what was reported, streams of them on what comes in, their findings, and the warnings on which persons decide.
 * A finding is no verdict and is secret by default; every look at one is logged. What becomes of a warning tells how well
 * its model works. 方案二(三)3、4.
 */
@NullMarked
@ApplicationModule(
        displayName = "预警",
        allowedDependencies = {
            "shared",
            "database",
            "job",
            "evidence",
            "evidence :: feed",
            "rule",
            "account",
            "account :: access",
            "account :: office",
            "web",
            "web :: part",
            "web :: ui",
            "intake",
            "matter",
            "subject",
            "trade",
            "review"
        })
package org.chengxin.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
