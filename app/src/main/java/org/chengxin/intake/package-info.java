/**
 * 报送: facts come in here, one report after another in a batch: checked, compared with what the reporter sent before,
 * sealed and handed to their owner in one transaction, and answered with a result for each. An owner of facts implements
 * {@link org.chengxin.intake.ReportType}; a new type of report goes there, not here. 方案二(一)1–3, 二(三)3.
 */
@NullMarked
@ApplicationModule(
        displayName = "报送",
        allowedDependencies = {
            "shared",
            "database",
            "evidence",
            "evidence :: anchor",
            "rule",
            "rule :: proposal",
            "account",
            "account :: access",
            "account :: office",
            "web",
            "web :: guard"
        })
package org.chengxin.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
