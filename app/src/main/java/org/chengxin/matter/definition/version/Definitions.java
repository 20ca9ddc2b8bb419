package org.chengxin.matter.definition.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Seals;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.text.RuleText;
import org.chengxin.rule.text.RuleTexts;
import org.chengxin.rule.text.TextKind;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The definitions in force, and every earlier version that an open matter may follow. */
@Component
public class Definitions implements DisclosedFacts {

    private final RuleTexts<MatterDefinition> texts;
    private final LegalClock legalClock;
    private final Proofs proofs;

    Definitions(JdbcClient sql, Seals seals, LegalClock legalClock, Proofs proofs) {
        this.texts = new RuleTexts<>(
                new TextKind<>(
                        DefinitionChanges.KIND,
                        "matter.definition",
                        "name",
                        DefinitionFact::of,
                        (name, version, from, yaml) -> DefinitionFile.read(yaml).as(version, from)),
                sql,
                seals);
        this.legalClock = legalClock;
        this.proofs = proofs;
    }

    RuleTexts<MatterDefinition> texts() {
        return texts;
    }

    /** The version for a matter opened on that day. */
    public Optional<MatterDefinition> inForce(String name, LocalDate day) {
        return texts.inForce(name, day).map(RuleText::rule);
    }

    /** A past, current or future version. */
    public Optional<MatterDefinition> version(String name, int version) {
        return texts.version(name, version).map(RuleText::rule);
    }

    /**
     * The version that a matter follows.
     *
     * @throws IllegalStateException if there is none
     */
    public MatterDefinition followed(String name, int version) {
        return version(name, version)
                .orElseThrow(() -> new IllegalStateException("no version " + version + " of definition " + name));
    }

    /** Those in force today, by name. */
    public List<MatterDefinition> all() {
        return texts.inForce(legalClock.today()).stream().map(RuleText::rule).toList();
    }

    /** All versions of a definition, newest first. */
    public List<RuleText<MatterDefinition>> versions(String name) {
        return texts.versions(name);
    }

    /** Versions are shown on the page of their kind; one sealed in one piece contains its proposer and is not shown. */
    @Override
    public boolean isDisclosed(FactId id) {
        return texts.has(id) && proofs.open(id).filter(Proofs.Opening::isSplit).isPresent();
    }
}
