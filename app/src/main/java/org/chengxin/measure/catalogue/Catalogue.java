package org.chengxin.measure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.database.Reading;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.Seals;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.RulesLoaded;
import org.chengxin.rule.ShippedFiles;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.text.RuleText;
import org.chengxin.rule.text.RuleTexts;
import org.chengxin.rule.text.TextKind;
import org.chengxin.rule.text.TextKind.Shipped;
import org.chengxin.shared.FactId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of measures: shipped items from their own day, later versions by two persons of the owner. */
@Component
public class Catalogue implements DisclosedFacts, PartyDirectory.Deciders {

    /** Proposal kind of a version; its object is the item's name. */
    public static final String KIND = "measure";

    private final RuleTexts<CatalogueItem> texts;
    private final Proposals proposals;
    private final LegalClock clock;

    Catalogue(JdbcClient sql, Seals seals, Proposals proposals, LegalClock clock) {
        this.texts = new RuleTexts<>(
                new TextKind<>(
                        KIND,
                        "measure.catalogue",
                        "item",
                        Catalogue::fact,
                        (name, version, from, yaml) -> CatalogueFile.read(yaml)),
                sql,
                seals);
        this.proposals = proposals;
        this.clock = clock;
    }

    /** The fact {@code measure-item}: a version of an item. */
    static Fact fact(FactId id, String item, int version, String digest, LocalDate from) {
        return FactPayload.of("measure-item", id)
                .with("item", item)
                .with("version", version)
                .with("digest", digest)
                .with("from", from)
                .fact();
    }

    RuleTexts<CatalogueItem> texts() {
        return texts;
    }

    /** Puts new shipped items in force; a changed file becomes a proposal to the item's owner. */
    @EventListener(RulesLoaded.class)
    @Transactional
    public void load() {
        texts.ship(
                ShippedFiles.of("measure").values().stream()
                        .map(yaml -> {
                            CatalogueItem item = CatalogueFile.read(yaml);
                            return new Shipped(item.item(), yaml, item.effectiveFrom());
                        })
                        .toList(),
                proposals::offer);
    }

    /** All in force today, in the order of their names. */
    @Reading
    public List<RuleText<CatalogueItem>> all() {
        return texts.inForce(clock.today());
    }

    /** The version in force today, by its name. */
    Optional<RuleText<CatalogueItem>> named(String item) {
        return texts.inForce(item, clock.today());
    }

    /** The version in force today, by its name or its Chinese title. */
    public Optional<RuleText<CatalogueItem>> find(String named) {
        String word = named.strip();
        return all().stream()
                .filter(each ->
                        each.name().equals(word) || each.rule().title().zh().equals(word))
                .findFirst();
    }

    /** One in force today that may be taken. */
    public Optional<CatalogueItem> open(String named) {
        return find(named).map(RuleText::rule).filter(each -> each.disabled() == null);
    }

    /** A case on a measure belongs to a department that may decide it. */
    @Override
    @Reading
    public List<String> of(String named) {
        return find(named).map(each -> each.rule().deciders()).orElse(List.of());
    }

    /** A version, in force or not. */
    @Reading
    public Optional<RuleText<CatalogueItem>> version(String item, int version) {
        return texts.version(item, version);
    }

    /** What may be done to whom is nobody's secret. */
    @Override
    @Reading
    public boolean isDisclosed(FactId id) {
        return texts.has(id);
    }
}
