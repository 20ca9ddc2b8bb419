package org.chengxin.matter.definition.version;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.matter.definition.Carry;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.check.CarryPolicy;
import org.chengxin.matter.definition.check.DefinitionPolicy;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.rule.text.RuleText;
import org.chengxin.rule.text.TextKind.Shipped;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Validates a definition's text, and takes the shipped ones. */
@Component
public class DefinitionChanges {

    /** Proposal kind of a version; its object is the definition's name. */
    public static final String KIND = "matter-definition";

    private final DefinitionStore store;
    private final Definitions definitions;
    private final Catalogues catalogues;
    private final Proposals proposals;

    DefinitionChanges(DefinitionStore store, Definitions definitions, Catalogues catalogues, Proposals proposals) {
        this.store = store;
        this.definitions = definitions;
        this.catalogues = catalogues;
        this.proposals = proposals;
    }

    /** Faults of a text; empty if it can be proposed. */
    public List<Fault> faults(String yaml) {
        try {
            MatterDefinition definition = DefinitionFile.read(yaml);
            List<Fault> faults =
                    new ArrayList<>(DefinitionPolicy.faults(definition, catalogues.forDefinition(definition)));
            if (definition.carry() != null) {
                faults.addAll(CarryPolicy.faults(
                        definition,
                        definitions
                                .version(definition.name(), definition.carry().fromVersion())
                                .orElse(null)));
            }
            return faults;
        } catch (DefinitionException unreadable) {
            return unreadable.faults();
        }
    }

    /**
     * Proposal for a text, in force from the day given in it.
     *
     * @throws DefinitionException for an unreadable text
     */
    public static Wanted wanted(String yaml, String reason) {
        MatterDefinition definition = DefinitionFile.read(yaml);
        return new Wanted(KIND, definition.name(), yaml, reason, definition.effectiveFrom());
    }

    /**
     * The shipped files, one per version. An installation that does not know a kind puts each in force from its own day; one that does
     * gets a proposal for a changed file.
     */
    @Transactional
    void ship(List<Shipped> files) {
        definitions.texts().ship(files, proposals::offer).forEach(this::carry);
    }

    /** Open matters go over to a version with a map of stages from its day. */
    void carry(RuleText<MatterDefinition> version) {
        Carry carry = version.rule().carry();
        if (carry != null) {
            store.carry(version.fact(), carry.fromVersion());
        }
    }
}
