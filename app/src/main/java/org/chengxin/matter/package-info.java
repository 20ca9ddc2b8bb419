/**
 * 事项: one procedure on which every kind of official case runs: parties, steps, clocks, forms, papers, an inbox, all as
 * data (shipped in {@code rules/matter}). Each act is sealed; where a matter stands is derived from its acts. It
 * hands what matters leave behind to the {@link org.chengxin.matter.OutcomeOwner} of its kind. Serves
 * 杭政办函〔2018〕144号二(三) and 三.
 */
@NullMarked
@ApplicationModule(
        displayName = "事项",
        allowedDependencies = {
            "shared",
            "database",
            "job",
            "evidence",
            "evidence :: feed",
            "rule",
            "rule :: calendar",
            "rule :: proposal",
            "account",
            "account :: access",
            "account :: competence",
            "account :: office",
            "account :: outlet",
            "document",
            "document :: attachment",
            "document :: paper",
            "web",
            "web :: guard",
            "web :: proposal",
            "web :: part",
            "web :: ui"
        })
package org.chengxin.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
