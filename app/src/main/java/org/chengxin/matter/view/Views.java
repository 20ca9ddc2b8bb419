package org.chengxin.matter.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.access.CaseNumbers;
import org.chengxin.account.access.Purpose;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Deadline;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.Matter.Left;
import org.chengxin.matter.Matter.Link;
import org.chengxin.matter.Matter.NextStep;
import org.chengxin.matter.Matter.Person;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.party.SecondPolicy;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.party.Standpoints;
import org.chengxin.matter.procedure.Transfers;
import org.chengxin.matter.standing.Conditions;
import org.chengxin.matter.standing.Outcomes;
import org.chengxin.matter.standing.Participation;
import org.chengxin.matter.standing.PastActs;
import org.chengxin.matter.standing.PastActs.PastAct;
import org.chengxin.matter.standing.RunningClock;
import org.chengxin.matter.standing.Standing;
import org.chengxin.matter.standing.Standings;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the view of a matter for one viewer. */
@Component
class Views {

    private static final int CHILDREN = 200;

    private final Standings standings;
    private final PastActs pastActs;
    private final Definitions definitions;
    private final Standpoints standpoints;
    private final TimeLine timeLine;
    private final PartyNames partyNames;
    private final Outcomes outcomes;
    private final Accounts accounts;
    private final Conditions conditions;
    private final Transfers transfers;
    private final SecretAccessLog secretAccess;
    private final CaseNumbers cases;
    private final AccessLog accesses;

    Views(
            Standings standings,
            PastActs pastActs,
            Definitions definitions,
            Standpoints standpoints,
            TimeLine timeLine,
            PartyNames partyNames,
            Outcomes outcomes,
            Accounts accounts,
            Conditions conditions,
            Transfers transfers,
            SecretAccessLog secretAccess,
            CaseNumbers cases,
            AccessLog accesses) {
        this.standings = standings;
        this.pastActs = pastActs;
        this.definitions = definitions;
        this.standpoints = standpoints;
        this.timeLine = timeLine;
        this.partyNames = partyNames;
        this.outcomes = outcomes;
        this.accounts = accounts;
        this.conditions = conditions;
        this.transfers = transfers;
        this.secretAccess = secretAccess;
        this.cases = cases;
        this.accesses = accesses;
    }

    /** See {@link org.chengxin.matter.Matters#find}. */
    public Matter find(MatterId id, Actor actor) {
        Seen seen = seen(id, actor);
        secretAccess.looked(actor.caller(), seen.definition(), id);
        return view(seen, actor, false);
    }

    /** See {@link org.chengxin.matter.Matters#reveal}. */
    public Matter reveal(MatterId id, Caller caller, Purpose.@Nullable Stated purpose) {
        Actor actor = Actor.of(caller);
        Seen seen = seen(id, actor);
        // the log needs a person's name, so programs are refused
        if (!seen.who().isOffice() || caller.account() == null) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, "reveal");
        } else if (purpose == null) {
            throw new ProblemException(MatterProblem.PURPOSE_REQUIRED, "purpose");
        } else if (purpose.purpose() == Purpose.CASE_HANDLING && !cases.isSeenBy(purpose.number(), caller)) {
            throw new ProblemException(MatterProblem.UNKNOWN_CASE, "number");
        }
        accesses.record(caller, "matter.reveal", id.toString(), purpose.text());
        return view(seen, actor, true);
    }

    /** See {@link org.chengxin.matter.Matters#passed}. */
    public Optional<String> passed(MatterId id, Caller caller, String step) {
        UUID account = caller.account();
        return account == null || !pastActs.wasTakenBy(account, id, step)
                ? Optional.empty()
                : standings
                        .find(id)
                        .filter(matter -> standpoints
                                .of(
                                        matter,
                                        definitions.followed(matter.definition(), matter.version()),
                                        Actor.of(caller))
                                .isEmpty())
                        .map(Standing::number);
    }

    private record Seen(Standing matter, MatterDefinition definition, Standpoint who) {}

    private Seen seen(MatterId id, Actor actor) {
        Standing matter = standings.find(id).orElseThrow(() -> hidden(id));
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        Standpoint who = standpoints
                .of(matter, definition, actor)
                .filter(each -> !each.recused())
                .orElseThrow(() -> hidden(id));
        return new Seen(matter, definition, who);
    }

    private static ProblemException hidden(MatterId id) {
        return new ProblemException(MatterProblem.NOT_VISIBLE, id.toString());
    }

    private Matter view(Seen seen, Actor actor, boolean open) {
        Standing matter = seen.matter();
        MatterDefinition definition = seen.definition();
        Standpoint who = seen.who();
        boolean party = who.viewer() == Viewer.PARTY;
        List<PastAct> past = pastActs.acts(matter.id());
        Participation office = matter.office(definition).orElse(null);
        Organisation handling = office == null || office.organisation() == null
                ? null
                : accounts.find(office.organisation()).orElse(null);
        PastAct pending = matter.pending() == null
                ? null
                : past.stream()
                        .filter(act -> act.act() == matter.pending())
                        .findFirst()
                        .orElse(null);
        return new Matter(
                matter.id(),
                matter.number(),
                definition,
                matter.stage(),
                matter.ended() != null,
                matter.opened(),
                matter.acts(),
                who.viewer(),
                handling == null ? null : handling.id(),
                handling == null ? null : handling.name(),
                party || office == null ? null : person(office.handler()),
                partyNames.of(matter, definition, who, open),
                timeLine.of(matter, definition, who, past, open),
                deadlines(matter, definition),
                next(matter, definition, who, pending),
                party && pending != null && !who.roles().contains(String.valueOf(pending.role()))
                        ? null
                        : pending(matter, definition, who, pending),
                link(matter.parent(), actor),
                link(matter.mergedInto(), actor),
                children(matter, definition, who, actor),
                left(matter, definition, who));
    }

    private List<NextStep> next(
            Standing matter, MatterDefinition definition, Standpoint who, @Nullable PastAct pending) {
        List<NextStep> next =
                NextPolicy.steps(matter, definition, who, pending, step -> conditions.hold(matter.id(), step));
        if (who.isOffice() && matter.ended() == null && transfers.isOffered(matter)) {
            next.add(NextPolicy.builtIn(BuiltInAct.WITHDRAW_TRANSFER, false));
        }
        return next;
    }

    private @Nullable Person person(@Nullable UUID account) {
        return account == null
                ? null
                : new Person(account, accounts.names(List.of(account)).getOrDefault(account, ""));
    }

    private static Matter.@Nullable Pending pending(
            Standing matter, MatterDefinition definition, Standpoint who, @Nullable PastAct act) {
        if (act == null) {
            return null;
        }
        Step step = matter.stageIn(definition).steps().get(act.step());
        return new Matter.Pending(
                act.act(),
                act.step(),
                step == null ? null : step.title(),
                step == null || step.second() == null ? "" : step.second(),
                SecondPolicy.isAsker(who, act));
    }

    private static List<Deadline> deadlines(Standing matter, MatterDefinition definition) {
        List<Deadline> deadlines = new ArrayList<>();
        for (RunningClock clock : matter.clocks()) {
            var about = definition.clocks().get(clock.clock());
            if (about != null) {
                deadlines.add(new Deadline(
                        clock.clock(),
                        about.title(),
                        matter.ended() != null ? State.ENDED : clock.state(),
                        clock.started(),
                        clock.unit(),
                        clock.due(),
                        clock.provisional(),
                        clock.unconfirmed(),
                        clock.confirmed(),
                        clock.extensions(),
                        about.basis()));
            }
        }
        return deadlines;
    }

    /** Null unless the viewer may see it too. */
    private @Nullable Link link(@Nullable MatterId id, Actor actor) {
        return id == null
                ? null
                : standings.find(id).flatMap(other -> visible(other, actor)).orElse(null);
    }

    /**
     * Links to matters opened by this one. The handling office, and a party whose details were passed on, see where each
     * stands even without read access.
     */
    private List<Link> children(Standing matter, MatterDefinition definition, Standpoint who, Actor actor) {
        boolean handles = matter.office(definition)
                .filter(office -> who.roles().contains(office.role()))
                .isPresent();
        return standings.children(matter.id(), CHILDREN).stream()
                .map(child -> visible(child, actor)
                        .or(() -> handles || passedOn(matter, who, child)
                                ? Optional.of(link(child, false))
                                : Optional.empty()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the viewer's details were passed on to the linked matter; those of a secret party never are. */
    private static boolean passedOn(Standing matter, Standpoint who, Standing child) {
        return matter.participants().stream()
                .filter(own -> own.details() != null && who.roles().contains(own.role()))
                .anyMatch(own ->
                        child.participants().stream().anyMatch(there -> Arrays.equals(own.details(), there.details())));
    }

    private Optional<Link> visible(Standing other, Actor actor) {
        MatterDefinition definition = definitions.followed(other.definition(), other.version());
        return standpoints
                .of(other, definition, actor)
                .filter(who -> !who.recused())
                .map(who -> link(other, true));
    }

    private static Link link(Standing other, boolean readable) {
        return new Link(other.id(), other.number(), other.definition(), other.stage(), other.ended() != null, readable);
    }

    private List<Left> left(Standing matter, MatterDefinition definition, Standpoint who) {
        return outcomes.of(matter.id()).stream()
                .filter(each -> who.viewer() != Viewer.PARTY
                        || who.roles().contains(each.left().role()))
                .map(each -> new Left(
                        each.left().id(),
                        each.left().kind(),
                        each.left().role(),
                        each.left().day(),
                        each.left().values(),
                        each.delivered()))
                .toList();
    }
}
