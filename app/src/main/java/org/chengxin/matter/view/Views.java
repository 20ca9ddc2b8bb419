package org.chengxin.matter.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
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
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.party.ViewerRoles;
import org.chengxin.matter.procedure.Transfers;
import org.chengxin.matter.state.Conditions;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.Outcomes;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.PastActs;
import org.chengxin.matter.state.PastActs.PastAct;
import org.chengxin.matter.state.RunningDeadline;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the view of a matter for one viewer. */
@Component
class Views {

    private static final int CHILDREN = 200;

    private final MatterStates states;
    private final PastActs pastActs;
    private final Definitions definitions;
    private final ViewerRoles viewerRoles;
    private final TimeLine timeLine;
    private final PartyNames partyNames;
    private final Outcomes outcomes;
    private final Accounts accounts;
    private final Conditions conditions;
    private final Transfers transfers;
    private final CaseAccessLog looks;
    private final Reveals reveals;
    private final AccessLog accesses;

    Views(
            MatterStates states,
            PastActs pastActs,
            Definitions definitions,
            ViewerRoles viewerRoles,
            TimeLine timeLine,
            PartyNames partyNames,
            Outcomes outcomes,
            Accounts accounts,
            Conditions conditions,
            Transfers transfers,
            CaseAccessLog looks,
            Reveals reveals,
            AccessLog accesses) {
        this.states = states;
        this.pastActs = pastActs;
        this.definitions = definitions;
        this.viewerRoles = viewerRoles;
        this.timeLine = timeLine;
        this.partyNames = partyNames;
        this.outcomes = outcomes;
        this.accounts = accounts;
        this.conditions = conditions;
        this.transfers = transfers;
        this.looks = looks;
        this.reveals = reveals;
        this.accesses = accesses;
    }

    /** See {@link org.chengxin.matter.Matters#find}. */
    public Matter find(MatterId id, Actor actor) {
        Seen seen = seen(id, actor);
        looks.looked(actor.caller(), id);
        return view(seen, actor, false);
    }

    /** See {@link org.chengxin.matter.Matters#linked}. */
    public Matter linked(MatterId id, Actor actor) {
        return view(seen(id, actor), actor, false);
    }

    /** See {@link org.chengxin.matter.Matters#reveal}. */
    public Matter reveal(MatterId id, Caller caller, Purpose.@Nullable Stated purpose) {
        Actor actor = Actor.of(caller);
        Seen seen = seen(id, actor);
        reveals.admit(seen.matter(), seen.who(), caller, purpose);
        accesses.record(
                caller,
                "matter.reveal",
                id.toString(),
                Objects.requireNonNull(purpose).text());
        return view(seen, actor, true);
    }

    /** See {@link org.chengxin.matter.Matters#passed}. */
    public Optional<String> passed(MatterId id, Caller caller, String step) {
        UUID account = caller.account();
        return account == null || !pastActs.wasTakenBy(account, id, step)
                ? Optional.empty()
                : states.find(id)
                        .filter(matter -> viewerRoles
                                .of(
                                        matter,
                                        definitions.followed(matter.definition(), matter.version()),
                                        Actor.of(caller))
                                .isEmpty())
                        .map(MatterState::number);
    }

    private record Seen(MatterState matter, MatterDefinition definition, ViewerRole who) {}

    private Seen seen(MatterId id, Actor actor) {
        MatterState matter = states.find(id).orElseThrow(() -> hidden(id));
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        ViewerRole who = viewerRoles
                .of(matter, definition, actor)
                .filter(each -> !each.recused())
                .orElseThrow(() -> hidden(id));
        return new Seen(matter, definition, who);
    }

    private static ProblemException hidden(MatterId id) {
        return new ProblemException(MatterProblem.NOT_VISIBLE, id.toString());
    }

    private Matter view(Seen seen, Actor actor, boolean open) {
        MatterState matter = seen.matter();
        MatterDefinition definition = seen.definition();
        ViewerRole who = seen.who();
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
            MatterState matter, MatterDefinition definition, ViewerRole who, @Nullable PastAct pending) {
        List<NextStep> next = NextPolicy.steps(
                matter,
                definition,
                who,
                pending,
                step -> conditions.hold(matter.id(), step),
                step -> pastActs.takers(matter.id(), step.apartFrom()));
        if (who.isOffice() && matter.ended() == null && transfers.hasOffered(matter, who)) {
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
            MatterState matter, MatterDefinition definition, ViewerRole who, @Nullable PastAct act) {
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

    private static List<Deadline> deadlines(MatterState matter, MatterDefinition definition) {
        List<Deadline> deadlines = new ArrayList<>();
        for (RunningDeadline deadline : matter.clocks()) {
            var about = definition.clocks().get(deadline.name());
            if (about != null) {
                deadlines.add(new Deadline(
                        deadline.name(),
                        about.title(),
                        matter.ended() != null ? State.ENDED : deadline.state(),
                        deadline.started(),
                        deadline.unit(),
                        deadline.due(),
                        deadline.provisional(),
                        deadline.unconfirmed(),
                        deadline.confirmed(),
                        deadline.extensions(),
                        about.basis()));
            }
        }
        return deadlines;
    }

    /** Null unless the viewer may see it too. */
    private @Nullable Link link(@Nullable MatterId id, Actor actor) {
        return id == null
                ? null
                : states.find(id).flatMap(other -> visible(other, actor)).orElse(null);
    }

    /**
     * Links to matters opened by this one. The handling office, and a party whose details were passed on, see where each
     * stands even without read access.
     */
    private List<Link> children(MatterState matter, MatterDefinition definition, ViewerRole who, Actor actor) {
        boolean handles = matter.office(definition)
                .filter(office -> who.roles().contains(office.role()))
                .isPresent();
        return states.children(matter.id(), CHILDREN).stream()
                .map(child -> visible(child, actor)
                        .or(() -> handles || passedOn(matter, who, child)
                                ? Optional.of(link(child, false))
                                : Optional.empty()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the viewer's details were passed on to the linked matter; those of a secret party never are. */
    private static boolean passedOn(MatterState matter, ViewerRole who, MatterState child) {
        return matter.participants().stream()
                .filter(own -> own.details() != null && who.roles().contains(own.role()))
                .anyMatch(own ->
                        child.participants().stream().anyMatch(there -> Arrays.equals(own.details(), there.details())));
    }

    private Optional<Link> visible(MatterState other, Actor actor) {
        MatterDefinition definition = definitions.followed(other.definition(), other.version());
        return viewerRoles
                .of(other, definition, actor)
                .filter(who -> !who.recused())
                .map(who -> link(other, true));
    }

    private static Link link(MatterState other, boolean readable) {
        return new Link(other.id(), other.number(), other.definition(), other.stage(), other.ended() != null, readable);
    }

    private List<Left> left(MatterState matter, MatterDefinition definition, ViewerRole who) {
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
