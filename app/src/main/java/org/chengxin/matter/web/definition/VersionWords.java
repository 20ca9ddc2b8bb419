package org.chengxin.matter.web.definition;

import org.chengxin.account.Caller;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.DefinitionChanges;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.web.definition.DefinitionPage.Version;
import org.chengxin.matter.web.definition.DefinitionPage.Versions;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.text.RuleText;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Versions of a definition, and the proposal of a new one. */
@Component
class VersionWords {

    private final Definitions definitions;
    private final ProposalList proposals;
    private final LegalClock clock;
    private final Texts texts;

    VersionWords(Definitions definitions, ProposalList proposals, LegalClock clock, Texts texts) {
        this.definitions = definitions;
        this.proposals = proposals;
        this.clock = clock;
        this.texts = texts;
    }

    /** The open proposal is shown only to those who may read it. */
    Versions of(String name, Caller caller) {
        int now = definitions
                .inForce(name, clock.today())
                .map(MatterDefinition::version)
                .orElse(0);
        String open = proposals
                .open(DefinitionChanges.KIND, name)
                .flatMap(proposal -> proposals.find(proposal.id(), caller.account()))
                .map(proposal -> "/workbench/proposals/" + proposal.id())
                .orElse(null);
        return new Versions(
                definitions.versions(name).stream()
                        .map(version -> version(version, now))
                        .toList(),
                open,
                proposals.mayPropose(DefinitionChanges.KIND, name, caller.account()));
    }

    private Version version(RuleText<?> version, int now) {
        return new Version(
                version.version(),
                version.from().toString(),
                texts.of("matter.version." + state(version, now)),
                version.digest(),
                "/records/" + version.fact());
    }

    private static String state(RuleText<?> version, int now) {
        return version.version() == now ? "now" : version.version() < now ? "earlier" : "later";
    }
}
