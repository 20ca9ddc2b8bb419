/**
 * 报送: facts come in here as batches of reports: each is validated, compared with the reporter's earlier report under its key,
 * sealed and handed to its owner in one transaction, and answered with a result. A new report type implements
 * {@link org.chengxin.intake.ReportType} in the module that owns the facts, not here. 方案二(一)1–3, 二(三)3.
 */
@NullMarked
@ApplicationModule(
        displayName = "报送",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "job",
            "evidence",
            "evidence :: anchor",
            "evidence :: erasure",
            "evidence :: feed",
            "rule",
            "rule :: proposal",
            "rule :: retention",
            "account",
            "account :: access",
            "account :: office",
            "web",
            "web :: api",
            "web :: guard",
            "web :: list",
            "web :: part",
            "web :: ui"
        })
package org.chengxin.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
