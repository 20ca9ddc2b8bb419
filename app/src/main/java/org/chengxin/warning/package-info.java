/**
 * 预警: batch runs of the detection models on reported data, streams on incoming data, their findings, and the warnings on which
 * persons decide. A finding is no verdict and is secret by default; every access is logged. The accuracy of a model is measured
 * by the outcomes of its warnings. 方案二(三)3、4.
 */
@NullMarked
@ApplicationModule(
        displayName = "预警",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "job",
            "evidence",
            "evidence :: feed",
            "rule",
            "account",
            "account :: access",
            "account :: office",
            "web",
            "web :: list",
            "web :: part",
            "web :: ui",
            "intake",
            "matter",
            "matter :: mark",
            "subject",
            "trade",
            "review"
        })
package org.chengxin.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
