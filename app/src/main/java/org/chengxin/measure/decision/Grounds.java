package org.chengxin.measure.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind.Category;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.matter.MatterId;
import org.chengxin.measure.Measure;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.measure.catalogue.CatalogueItem.Need;
import org.chengxin.measure.decision.Intention.Conditions;
import org.chengxin.measure.decision.Intention.Rests;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks up what a measure is to rest on: the subject's own records and facts, and what stands against it. */
@Component
class Grounds {

    private final CreditFiles files;
    private final Proofs proofs;
    private final Standings standings;
    private final KnownAs knownAs;
    private final Bars bars;
    private final ObjectProvider<FactOwner> owners;

    /** @param owners asked when a measure is decided: the owner of measures is one of them */
    Grounds(
            CreditFiles files,
            Proofs proofs,
            Standings standings,
            KnownAs knownAs,
            Bars bars,
            ObjectProvider<FactOwner> owners) {
        this.files = files;
        this.proofs = proofs;
        this.standings = standings;
        this.knownAs = knownAs;
        this.bars = bars;
        this.owners = owners;
    }

    Rests rests(Map<String, String> values, CatalogueItem item, SubjectId subject, MatterId matter) {
        String record = values.getOrDefault("record", "").strip();
        Optional<CreditRecord> found = record.isEmpty()
                ? Optional.empty()
                : numbered(subject, record)
                        .filter(each -> each.own() && isAgainst(each) == item.isSanction())
                        .findFirst();
        Optional<FactId> evidence =
                FactId.tryParse(values.getOrDefault("evidence", "")).filter(this::isKept);
        return new Rests(
                evidence.isPresent(),
                evidence.isPresent() && !mayRestOn(evidence.get(), item, subject, matter),
                !record.isEmpty(),
                found.filter(each -> each.disclosure().stands()).isPresent(),
                found.filter(CreditRecord::objected).isPresent(),
                item.needs(Need.STANDING) && standings.isGood(subject));
    }

    Conditions conditions(Map<String, String> values, CatalogueItem item, SubjectId subject) {
        return new Conditions(
                bars.of(item, subject),
                bars.conditions(item),
                values.getOrDefault("conditions", "").strip());
    }

    /** Whether the record of the measure has ended, or no source reports it any more, and the measure rests on no other fact. */
    boolean areGone(Measure measure) {
        FactId evidence = measure.evidence();
        boolean other = evidence != null
                && isKept(evidence)
                && files.find(evidence)
                        .map(found -> found.disclosure().stands())
                        .orElse(true);
        return measure.record() != null
                && !other
                && numbered(measure.subject(), measure.record())
                        .allMatch(found -> found.disclosure().recordEnded());
    }

    /** Whether the record that the measure names is published, or would be but for its text; true for a measure that names none. */
    boolean recordStands(Measure measure) {
        return measure.record() == null
                || numbered(measure.subject(), measure.record())
                        .anyMatch(found -> found.disclosure().stands());
    }

    private Stream<CreditRecord> numbered(SubjectId subject, String record) {
        return files.file(subject).numbered(Set.of(DocumentNumber.spelt(record)));
    }

    private boolean isKept(FactId fact) {
        return Optional.ofNullable(proofs.kept(List.of(fact)).get(fact))
                .filter(kept -> !kept.erased())
                .isPresent();
    }

    /** Of the subject's own; nobody is rewarded for what counts against it. */
    private boolean mayRestOn(FactId fact, CatalogueItem item, SubjectId subject, MatterId matter) {
        Set<UUID> own =
                knownAs.of(subject).stream().map(SubjectId::value).collect(Collectors.toCollection(HashSet::new));
        knownAs.member(subject).ifPresent(member -> own.add(member.id().value()));
        own.add(matter.value());
        return owners.stream().anyMatch(owner -> owner.about(fact).stream().anyMatch(own::contains))
                && (item.isSanction()
                        || files.find(fact).filter(Grounds::isAgainst).isEmpty());
    }

    private static boolean isAgainst(CreditRecord record) {
        return record.kind().category() == Category.ADVERSE;
    }
}
