package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Deed;
import org.chengxin.matter.standing.Participation;
import org.chengxin.matter.standing.PastActs;
import org.chengxin.matter.standing.Standing;
import org.chengxin.matter.standing.Standings;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * 并案: merges a duplicate into the matter that continues. Different parties need two persons; the parties are notified and may
 * request separation, after which the matter continues in its stage.
 */
@Component
class Mergers {

    /** Built-in acts on a merged matter. */
    static final Set<String> SEPARATION = Set.of(BuiltInAct.ASK_SEPARATION.word(), BuiltInAct.SEPARATE.word());

    private final Standings standings;
    private final PastActs acts;
    private final Parties parties;
    private final ClockMoves clocks;
    private final ActSources sources;
    private final Sealing sealing;
    private final Links links;
    private final Moves moves;
    private final LegalClock clock;

    Mergers(
            Standings standings,
            PastActs acts,
            Parties parties,
            ClockMoves clocks,
            ActSources sources,
            Sealing sealing,
            Links links,
            Moves moves,
            LegalClock clock) {
        this.standings = standings;
        this.acts = acts;
        this.parties = parties;
        this.clocks = clocks;
        this.sources = sources;
        this.sealing = sealing;
        this.links = links;
        this.moves = moves;
        this.clock = clock;
    }

    Moved ask(Change change, Standpoint who, Deed deed) {
        String role = BuiltIns.desk(change, who).role();
        Standing into = into(change, role, deed.values());
        if (hasSameParties(change, into)) {
            return merge(change, role, deed.values(), deed);
        }
        SecondPerson.requireAsker(change, role, who.account());
        if (change.pending() != null) {
            throw new ProblemException(MatterProblem.SECOND_PERSON_NEEDED, deed.word());
        }
        change.waitForSecond(change.before().acts() + 1);
        return new Moved(sealing.commit(change, deed.as(role).pending()), change.stage(), true);
    }

    /** Merges, after any required confirmation. */
    Moved merge(Change change, String role, Map<String, Object> form, Deed deed) {
        change.mergeInto(into(change, role, form).id(), clock.today());
        int number = sealing.commit(change, deed.telling(partiesOf(change)));
        links.tellParent(change, moves);
        return new Moved(number, change.stage(), false);
    }

    /** Once, until the office answers by a separation. */
    Moved askSeparation(Change change, Standpoint who, Deed deed) {
        requireMerged(change, deed);
        boolean asked = acts.act(change.before().id(), change.before().acts())
                .filter(last -> last.step().equals(deed.word()))
                .isPresent();
        if (asked) {
            throw new ProblemException(MatterProblem.ALREADY_TAKEN, deed.word());
        }
        Deed by = deed.as(who.roles().iterator().next()).telling(change.before().officeRole(change.definition()));
        return new Moved(sealing.commit(change, by), change.stage(), false);
    }

    /** The matter continues in its stage; its clocks start again. */
    Moved separate(Change change, Standpoint who, Deed deed) {
        requireMerged(change, deed);
        SecondPerson.requireAsker(change, who.officeRole(), who.account());
        LocalDate day = clock.today();
        change.separate();
        clocks.entered(change, null, sources.of(change, null, Map.of(), day), day);
        return new Moved(sealing.commit(change, deed.telling(partiesOf(change))), change.stage(), false);
    }

    private static void requireMerged(Change change, Deed deed) {
        if (change.mergedInto() == null) {
            throw new ProblemException(MatterProblem.OUT_OF_TURN, deed.word());
        }
    }

    /** An open matter of the same definition and office. */
    private Standing into(Change change, String role, Map<String, Object> form) {
        OrganisationId office =
                change.role(role).map(Participation::organisation).orElse(null);
        return standings
                .numbered(String.valueOf(form.get("number")).strip())
                .flatMap(named -> locked(change.before().id(), named.id()))
                .filter(other -> other.ended() == null
                        && !other.id().equals(change.before().id())
                        && other.definition().equals(change.before().definition())
                        && other.participants().stream()
                                .anyMatch(each -> each.kind() == Kind.OFFICE
                                        && each.organisation() != null
                                        && each.organisation().equals(office)))
                .orElseThrow(() -> new FormRefused(List.of(new FormRefused.Wrong("number", "value"))));
    }

    private boolean hasSameParties(Change change, Standing other) {
        List<String> roles = partiesOf(change);
        return roles.equals(partiesOf(other.participants()))
                && roles.stream()
                        .allMatch(role -> MergePolicy.isSame(
                                party(change.role(role)),
                                party(other.role(role)),
                                "opener".equals(change.definition().role(role).from()),
                                parties::isOf));
    }

    private MergePolicy.Party party(Optional<Participation> participation) {
        Participation party = participation.orElseThrow();
        return new MergePolicy.Party(party, parties.details(party));
    }

    private static List<String> partiesOf(Change change) {
        return partiesOf(change.participants());
    }

    private static List<String> partiesOf(Collection<Participation> participants) {
        return participants.stream()
                .filter(each -> each.kind() == Kind.PARTY)
                .map(Participation::role)
                .sorted()
                .toList();
    }

    /** Locks both in id order, so that two concurrent merges into each other cannot end both. */
    private Optional<Standing> locked(MatterId one, MatterId other) {
        boolean first = one.value().compareTo(other.value()) < 0;
        standings.lock(first ? one : other);
        standings.lock(first ? other : one);
        return standings.find(other);
    }
}
