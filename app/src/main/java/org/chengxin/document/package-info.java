/**
 * 文书: papers issued by offices and files filed with a case, for any module: each has an {@link org.chengxin.document.Owner}, of
 * which nothing else is known here. The module that has a paper issued also decides who may read it. Serves 杭政办函〔2018〕144号二(三).
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
            "account :: office",
            "account :: succession",
            "web",
            "web :: ui"
        })
package org.chengxin.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
