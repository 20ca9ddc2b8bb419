package org.chengxin.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.evidence.SealId;
import org.chengxin.intake.Report;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.AssertionPolicy.Mentioned;
import org.chengxin.subject.AssertionPolicy.Shown;
import org.chengxin.subject.AssertionStore.Place;
import org.chengxin.subject.AssertionStore.Replaced;
import org.chengxin.subject.AssertionStore.Row;
import org.chengxin.subject.SubjectStore.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores assertions, and updates the descriptions of subjects by the policy. */
@Component
class Assertions {

    private final AssertionStore store;
    private final SubjectStore subjects;
    private final DescriptionStore descriptions;
    private final Clock clock;

    Assertions(AssertionStore store, SubjectStore subjects, DescriptionStore descriptions, Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /** A report whose key identifies its subject. */
    record Named(Report report, Identifier key, @Nullable SocialCreditCode code, Assertion assertion) {}

    /** A report with its subject. */
    record Said(Report report, SubjectId subject, Assertion assertion) {

        /** A first version without the day of a change holds from the beginning of what it reports, such as a licence. */
        Row row(FactId since) {
            LocalDate changed = report.data().date("changed");
            boolean first = since.equals(assertion.fact());
            LocalDate from = changed == null && first ? report.data().date("from") : changed;
            return new Row(assertion, new Place(subject, since), from, null);
        }
    }

    /**
     * Stores reports whose keys identify subjects. If a code is given, an unknown key is assigned to the code's holder; the
     * subject of a key, if it has no code, is joined to that holder; a key of another code's holder is reassigned, and its
     * earlier reports stay where they are.
     *
     * @return the subject of each report
     */
    List<SubjectId> keep(List<Named> named) {
        subjects.lock();
        Map<Identifier, Holder> holders = holders(named);
        Map<Identifier, SubjectId> pointed = new LinkedHashMap<>();
        Map<SubjectId, SubjectId> joined = new LinkedHashMap<>();
        List<Said> said = new ArrayList<>();
        List<SubjectId> standing = new ArrayList<>();
        for (Named each : named) {
            Holder holder = holders.get(each.key());
            if (each.code() != null) {
                Holder target = Objects.requireNonNull(holders.get(Identifier.of(each.code())));
                if (holder == null || holder.coded() && !holder.standing().equals(target.standing())) {
                    pointed.put(each.key(), target.raw());
                } else if (!holder.standing().equals(target.standing())) {
                    joined.put(holder.standing(), target.standing());
                }
                holders.put(each.key(), target);
                holder = target;
            }
            Holder found = Objects.requireNonNull(holder);
            said.add(new Said(each.report(), found.raw(), each.assertion()));
            standing.add(found.standing());
        }
        subjects.point(pointed, named.get(0).report().seal());
        subjects.join(joined, "report", clock.instant());
        keepSaid(said);
        return standing;
    }

    private Map<Identifier, Holder> holders(List<Named> named) {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        Set<Identifier> coded = new LinkedHashSet<>();
        for (Named each : named) {
            identifiers.add(each.code() == null ? each.key() : Identifier.of(each.code()));
            if (each.code() != null) {
                coded.add(each.key());
            }
        }
        Map<Identifier, Holder> holders =
                new HashMap<>(subjects.refer(identifiers, named.get(0).report().seal(), clock));
        holders.putAll(subjects.holders(coded));
        return holders;
    }

    /** Stores assertions about known subjects, and updates their descriptions and those of the earlier versions' subjects. */
    void keepSaid(List<Said> said) {
        Map<FactId, Place> before = store.places(said.stream()
                .map(each -> each.report().supersedes())
                .filter(Objects::nonNull)
                .toList());
        Map<SubjectId, SubjectId> standing = subjects.standing(said.stream().map(Said::subject), before.values());
        Map<FactId, Row> fresh = new LinkedHashMap<>();
        Map<FactId, Replaced> replaced = new LinkedHashMap<>();
        Map<FactId, Replaced> retired = new LinkedHashMap<>();
        for (Said each : said) {
            FactId old = each.report().supersedes();
            Row inBatch = old == null ? null : fresh.get(old);
            Place place = inBatch != null ? inBatch.place() : old == null ? null : before.get(old);
            FactId since = each.assertion().fact();
            Replaced end = new Replaced(each.assertion().fact(), each.report().receivedAt());
            if (old != null && place != null) {
                if (inBatch != null) {
                    fresh.put(old, new Row(inBatch.assertion(), place, inBatch.validFrom(), end));
                } else {
                    boolean same = Objects.equals(standing.get(place.subject()), standing.get(each.subject()));
                    (same ? replaced : retired).put(old, end);
                }
                since = place.subject().equals(each.subject()) ? place.since() : since;
            }
            fresh.put(each.assertion().fact(), each.row(since));
        }
        store.supersede(replaced);
        store.retire(retired);
        store.insert(fresh.values());
        // An alias keeps a description of its own: an automatic link is looked at again by it.
        Set<SubjectId> described = new LinkedHashSet<>(standing.keySet());
        described.addAll(standing.values());
        describe(described);
    }

    /** Stores the names from decisions for subjects without a better one; updates the changed descriptions. */
    void mention(Map<SubjectId, Mentioned> mentions, SealId seal) {
        List<SubjectId> changed = descriptions.mention(mentions, seal);
        describe(subjects.standing(changed.stream(), List.of()).values());
    }

    /** Replaces the names from decisions by that of a remaining decision, if any. */
    void replaceMention(List<SubjectId> all, @Nullable Mentioned left) {
        descriptions.unmention(all);
        if (left != null) {
            descriptions.mention(Map.of(all.get(0), left), null);
        }
        describe(all);
    }

    /** Recomputes descriptions from the stored assertions and decisions; a subject without any becomes unknown. */
    void describe(Collection<SubjectId> described) {
        Map<SubjectId, Shown> shown = new LinkedHashMap<>();
        List<SubjectId> unknown = new ArrayList<>();
        for (AssertionStore.Known known : store.known(Set.copyOf(described))) {
            AssertionPolicy.show(known.coded(), known.assertions(), known.mention(), known.former())
                    .ifPresentOrElse(each -> shown.put(known.subject(), each), () -> unknown.add(known.subject()));
        }
        descriptions.describe(shown);
        if (!unknown.isEmpty()) {
            descriptions.clear(unknown);
        }
    }
}
