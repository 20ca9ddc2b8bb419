package org.chengxin.measure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.chengxin.database.Reading;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.RulesLoaded;
import org.chengxin.rule.ShippedFiles;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of measures: shipped items from their own day, later versions by two persons of the owner. */
@Component
public class Catalogue implements DisclosedFacts {

    /** Proposal kind of a version; its object is the item's name. */
    public static final String KIND = "measure";

    private final CatalogueStore store;
    private final Proposals proposals;
    private final Seals seals;
    private final LegalClock clock;
    private final AtomicReference<@Nullable Day> read = new AtomicReference<>();

    /** What was in force on the day that was asked for last; reading the files anew takes milliseconds. */
    private record Day(LocalDate day, List<CatalogueVersion> items) {}

    Catalogue(CatalogueStore store, Proposals proposals, Seals seals, LegalClock clock) {
        this.store = store;
        this.proposals = proposals;
        this.seals = seals;
        this.clock = clock;
    }

    /** Puts new shipped items in force; a changed file becomes a proposal to the item's owner. */
    @EventListener(RulesLoaded.class)
    @Transactional
    public void load() {
        store.lock();
        for (String yaml : ShippedFiles.of("measure").values()) {
            CatalogueItem item = CatalogueFile.read(yaml);
            if (store.latest(item.item()) == 0) {
                keep(item, yaml, item.effectiveFrom());
            } else if (!store.has(item.item(), Sha256.hex(yaml))) {
                proposals.offer(new Wanted(KIND, item.item(), yaml, "随程序发布", item.effectiveFrom()));
            }
        }
    }

    /** Seals and stores the next version. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(CatalogueItem item, String yaml, LocalDate from) {
        int version = store.latest(item.item()) + 1;
        FactId fact = FactId.next();
        String digest = Sha256.hex(yaml);
        SealId seal = seals.seal(List.of(CatalogueFact.of(fact, item.item(), version, digest, from)));
        store.insert(fact, item.item(), version, digest, yaml, from, seal);
        refresh();
    }

    void refresh() {
        read.set(null);
    }

    /** All in force today, in the order of their names. */
    @Reading
    public List<CatalogueVersion> all() {
        LocalDate today = clock.today();
        Day known = read.get();
        if (known == null || !known.day().equals(today)) {
            known = new Day(today, store.inForce(today));
            read.set(known);
        }
        return known.items();
    }

    /** The version in force today, by its name or its Chinese title. */
    public Optional<CatalogueVersion> find(String named) {
        String word = named.strip();
        return all().stream()
                .filter(each -> each.item().item().equals(word)
                        || each.item().title().zh().equals(word))
                .findFirst();
    }

    /** A version, in force or not; those of the day without a query. */
    @Reading
    public CatalogueItem version(String item, int version) {
        return all().stream()
                .filter(each -> each.item().item().equals(item) && each.version() == version)
                .findFirst()
                .or(() -> store.find(item, version))
                .map(CatalogueVersion::item)
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    /** The text that the digest of a version's fact is of; empty if there is no such version. */
    @Reading
    public Optional<String> source(String item, int version) {
        return store.source(item, version);
    }

    /** What may be done to whom is nobody's secret. */
    @Override
    @Reading
    public boolean isDisclosed(FactId id) {
        return store.has(id);
    }
}
