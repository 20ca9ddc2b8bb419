package org.chengxin.benchmarks.matter;

import java.time.LocalDate;
import org.chengxin.matter.definition.file.DefinitionFiles;
import org.chengxin.matter.definition.version.DefinitionChanges;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.springframework.context.ApplicationContext;

/** A second version of the complaint, in force from today under two persons, to which open ones go over. */
final class NextVersion {

    private NextVersion() {}

    static void putInForce(ApplicationContext context, BenchmarkTown town) {
        LocalDate day = context.getBean(LegalClock.class).today();
        Proposals proposals = context.getBean(Proposals.class);
        String text =
                shipped().replaceFirst("(?m)^version: 1$", "version: 2").replaceFirst("(?m)^from: .*$", "from: " + day)
                        + "\ncarry: {from-version: 1, stages: {received: received, negotiating: negotiating, mediating: mediating}}\n";
        Proposal proposed = proposals.propose(
                DefinitionChanges.wanted(text, "基准测试"), town.cityHandler().account());
        proposals.approve(proposed.id(), town.cityHead().account());
    }

    private static String shipped() {
        return DefinitionFiles.shipped().complete("complaint.yaml");
    }
}
