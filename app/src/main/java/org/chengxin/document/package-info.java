/**
 * 文书: what an office issues, and the files that are filed with a case, for any module: each belongs to an
 * {@link org.chengxin.document.Owner} of which nothing else is known here. Who has it issue a paper also says who may read
 * it. Serves 杭政办函〔2018〕144号二(三).
 */
@NullMarked
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {
            "shared",
            "database",
            "job",
            "evidence",
            "rule",
            "account",
            "account :: access",
            "account :: office"
        })
package org.chengxin.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
