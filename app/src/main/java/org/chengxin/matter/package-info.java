/**
 * 事项: the procedure engine for every kind of official case: parties, steps, clocks, forms, papers and inbox, defined by data
 * ({@code rules/matter}). Each act is sealed; the state of a matter is derived from its acts. Outcomes are
 * delivered to the {@link org.chengxin.matter.OutcomeOwner} of their kind. Serves 杭政办函〔2018〕144号二(三) and 三.
 */
@NullMarked
@ApplicationModule(
        displayName = "事项",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "job",
            "evidence",
            "evidence :: erasure",
            "evidence :: feed",
            "rule",
            "rule :: calendar",
            "rule :: proposal",
            "rule :: retention",
            "rule :: text",
            "account",
            "account :: access",
            "account :: competence",
            "account :: office",
            "account :: outlet",
            "account :: succession",
            "document",
            "document :: attachment",
            "document :: paper",
            "document :: web",
            "web",
            "web :: api",
            "web :: guard",
            "web :: list",
            "web :: proposal",
            "web :: part",
            "web :: ui"
        })
package org.chengxin.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
