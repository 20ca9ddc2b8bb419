package org.chengxin.matter.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.standing.ActBook;
import org.chengxin.matter.standing.ActFact;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Deed;
import org.chengxin.matter.standing.Outcomes;
import org.chengxin.matter.standing.Overtaken;
import org.chengxin.matter.standing.Participation;
import org.chengxin.matter.standing.Standing;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals an act with its papers and outcomes in one entry, and stores the change by compare-and-set on the revision. */
@Component
public class Sealing {

    private final Seals seals;
    private final ActBook store;
    private final List<ActFollower> followers;
    private final Outcomes outcomes;
    private final ActSources sources;
    private final Parties parties;
    private final LegalClock legalClock;

    Sealing(
            Seals seals,
            ActBook store,
            List<ActFollower> followers,
            Outcomes outcomes,
            ActSources sources,
            Parties parties,
            LegalClock legalClock) {
        this.seals = seals;
        this.store = store;
        this.followers = followers;
        this.outcomes = outcomes;
        this.sources = sources;
        this.parties = parties;
        this.legalClock = legalClock;
    }

    /**
     * @return the number of the act
     * @throws Overtaken if the matter was changed concurrently
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int commit(Change change, Deed deed) {
        Instant at = legalClock.now();
        LocalDate day = legalClock.today();
        FactId id = FactId.next();
        Sources found = sources.of(change, deed.form(), deed.values(), day);
        ActTaken taken = taken(change, deed, id, at, day, found);
        List<Fact> facts = new ArrayList<>();
        facts.add(ActFact.of(id, change, deed, day));
        List<Outcomes.Left> left = left(change, deed, found, facts, day);
        followers.forEach(follower -> facts.addAll(follower.prepare(taken)));
        SealId seal = seals.seal(facts);
        if (!store.write(change, new ActBook.Kept(deed, id, seal, day, at))) {
            throw new Overtaken();
        }
        outcomes.keep(left, seal);
        followers.forEach(follower -> follower.keep(taken, seal));
        return change.before().acts() + 1;
    }

    /** Whether a follower of acts delays the automatic step of the matter. */
    boolean isDelayed(Standing matter) {
        return followers.stream().anyMatch(follower -> follower.delays(matter.id(), matter.definition()));
    }

    private ActTaken taken(Change change, Deed deed, FactId id, Instant at, LocalDate day, Sources found) {
        List<Map<String, String>> blanks = new ArrayList<>();
        for (PaperUse paper : deed.papers()) {
            Map<String, String> texts = new LinkedHashMap<>();
            paper.fields().forEach((blank, source) -> texts.put(blank, found.printed(source)));
            blanks.add(texts);
        }
        Map<String, ActTaken.Participant> addressed = new LinkedHashMap<>();
        Set<String> roles = new HashSet<>(deed.tells());
        deed.papers().forEach(paper -> roles.addAll(paper.to()));
        change.participants().stream()
                .filter(party -> roles.contains(party.role()))
                .forEach(party -> addressed.put(party.role(), parties.addressed(party, change.definition())));
        return new ActTaken(
                change.before().id(),
                change.before().number(),
                change.before().definition(),
                deed.word(),
                effect(change, deed),
                ending(change),
                id,
                deed.organisation(),
                deed.account(),
                at,
                day,
                deed.values(),
                deed.papers(),
                blanks,
                addressed,
                deed.tells());
    }

    private static @Nullable String effect(Change change, Deed deed) {
        if (!deed.stands()) {
            return null;
        }
        return change.confirmed() == null ? deed.word() : change.confirmed();
    }

    private static @Nullable String ending(Change change) {
        if (change.mergedInto() != null) {
            return ActTaken.MERGED;
        }
        return change.stageNow().end() ? change.stage() : null;
    }

    private List<Outcomes.Left> left(Change change, Deed deed, Sources found, List<Fact> facts, LocalDate day) {
        List<Outcomes.Left> left = new ArrayList<>();
        if (deed.step() != null && deed.stands()) {
            String office = found.text("office.name");
            for (Step.OutcomeUse use : deed.step().outcomes()) {
                Map<String, String> values = new LinkedHashMap<>();
                use.values().forEach((field, source) -> values.put(field, found.text(source)));
                FactId id = FactId.next();
                int position = facts.size();
                facts.add(ActFact.outcome(id, change, use.kind(), use.about(), values, day));
                left.add(new Outcomes.Left(
                        id.value(),
                        change.before().id(),
                        change.before().acts() + 1,
                        use.kind(),
                        use.about(),
                        change.role(use.about()).map(Participation::subject).orElse(null),
                        day,
                        office,
                        values,
                        position));
            }
        }
        return left;
    }
}
