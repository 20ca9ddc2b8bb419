package org.chengxin.matter.party;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.Ground;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Reader;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.RunningDeadline;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/** Access decisions on a matter: who may see it, which parts, and who may take which step; deny by default. */
public final class MatterPolicy {

    private MatterPolicy() {}

    /**
     * The actor's roles in the matter; empty for a stranger to it.
     *
     * @param below offices that the actor's supervises
     * @param isOf whether a party's subject is that of an organisation by registration
     */
    public static Optional<ViewerRole> viewerRole(
            MatterState matter,
            MatterDefinition definition,
            Actor actor,
            Set<OrganisationId> below,
            BiPredicate<SubjectId, SubjectId> isOf) {
        Caller caller = actor.caller();
        if (caller == null) {
            return stranger(matter, definition, actor.receipt());
        }
        Reader reader = new Reader(caller, null, null, below);
        Set<String> roles = new LinkedHashSet<>();
        Viewer viewer = null;
        for (Participation each : matter.participants()) {
            Ground ground = AccessPolicy.ground(reader, part(matter, definition, each, caller, isOf))
                    .orElse(null);
            if (ground == Ground.IN_HAND || ground == Ground.OWN) {
                roles.add(each.role());
            }
            viewer = nearer(viewer, ground);
        }
        boolean recused = caller.account() != null && matter.recused().contains(caller.account());
        return Optional.ofNullable(viewer)
                .map(as -> new ViewerRole(
                        as,
                        roles,
                        roles.isEmpty() ? null : officeRoleOf(matter, definition, roles),
                        caller.account(),
                        null,
                        caller.organisation().id(),
                        actorOf(actor, matter.id().value()),
                        recused));
    }

    /** Whether no office may move it: what a case here asks of another city stays with the office that was asked, as a case of its own. */
    public static boolean isFixed(MatterState matter, MatterDefinition definition) {
        return definition.opening().guests() && matter.parent() != null;
    }

    /** Whether the viewer is of the office that has it, and not of one that only takes part. */
    public static boolean handles(MatterState matter, MatterDefinition definition, ViewerRole who) {
        return who.isOffice() && who.roles().containsAll(matter.officeRole(definition));
    }

    /** Whether the viewer's office may confirm the date of the clock: it has the matter, or the deadline is its own. */
    public static boolean mayConfirm(
            MatterState matter, MatterDefinition definition, ViewerRole who, RunningDeadline clock) {
        return clock.waitsForOfficer()
                && (handles(matter, definition, who)
                        || who.isOffice()
                                && who.roles()
                                        .contains(Objects.requireNonNull(
                                                        definition.clocks().get(clock.name()))
                                                .owner()));
    }

    /** Whether the viewer's office opened it on its own and nobody has acted since. */
    public static boolean mayTakeBack(MatterState matter, ViewerRole who) {
        return matter.ended() == null
                && matter.parent() == null
                && matter.acts() == 1
                && who.isOffice()
                && who.account() != null
                && matter.participants().stream()
                        .anyMatch(each -> each.kind() == Kind.OFFICE
                                && "opener".equals(each.reason())
                                && who.roles().contains(each.role()));
    }

    /** The role in which an office received the matter from another one, to which it can be returned. */
    public static Optional<Participation> received(Collection<Participation> participants, ViewerRole who) {
        return participants.stream()
                .filter(each -> each.kind() == Kind.OFFICE && who.roles().contains(each.role()))
                .filter(each -> each.cameFrom() != null)
                .findFirst();
    }

    /** For an office with several roles: the one that the matter waits for. */
    private static @Nullable String officeRoleOf(MatterState matter, MatterDefinition definition, Set<String> roles) {
        List<String> waited = definition.stage(matter.stage()).waitsFor();
        return matter.participants().stream()
                .filter(each -> each.kind() == Kind.OFFICE && roles.contains(each.role()))
                .map(Participation::role)
                .min(Comparator.comparing(role -> !waited.contains(role)))
                .orElse(null);
    }

    private static Optional<ViewerRole> stranger(
            MatterState matter, MatterDefinition definition, @Nullable String receipt) {
        if (receipt == null
                || matter.receipt() == null
                || !MessageDigest.isEqual(matter.receipt(), Receipts.hash(receipt))) {
            return Optional.empty();
        }
        Set<String> roles = new LinkedHashSet<>();
        definition.roles().forEach((name, role) -> {
            if (role.kind() == Kind.PARTY
                    && "opener".equals(role.from())
                    && matter.role(name).isPresent()) {
                roles.add(name);
            }
        });
        return Optional.of(new ViewerRole(
                Viewer.PARTY, roles, null, null, null, null, matter.id().value(), false));
    }

    /** Precedence: participating office, party, office above. */
    private static @Nullable Viewer nearer(@Nullable Viewer before, @Nullable Ground ground) {
        return ground == Ground.IN_HAND || before == Viewer.OFFICE
                ? Viewer.OFFICE
                : ground == Ground.OWN || before == Viewer.PARTY
                        ? Viewer.PARTY
                        : ground == Ground.ABOVE ? Viewer.ABOVE : before;
    }

    /**
     * A participation as an object of the access policy. A secret party is admitted only as the account or
     * organisation that opened the matter: neither as a subject held to be the same, nor as an organisation that it was later
     * said to be when somebody without an account had opened it.
     */
    private static Protected part(
            MatterState matter,
            MatterDefinition definition,
            Participation each,
            Caller caller,
            BiPredicate<SubjectId, SubjectId> isOf) {
        Set<OrganisationId> named = each.organisation() == null ? Set.of() : Set.of(each.organisation());
        if (each.kind() == Kind.OFFICE) {
            return Protected.inHand(named);
        }
        Set<UUID> persons = each.account() == null ? Set.of() : Set.of(each.account());
        OrganisationId own = caller.organisation().id();
        if (isSecret(definition, each)) {
            return Protected.party(matter.receipt() == null ? named : Set.of(), persons);
        }
        boolean registered = !named.contains(own)
                && each.subject() != null
                && isOf.test(each.subject(), caller.organisation().subject());
        return Protected.party(registered ? Set.of(own) : named, persons);
    }

    /** Whether the kind has a secret party or is itself secret. */
    public static boolean keepsSecrets(MatterDefinition definition) {
        return definition.secret() || definition.roles().values().stream().anyMatch(MatterRole::secret);
    }

    private static boolean isSecret(MatterDefinition definition, Participation party) {
        MatterRole role = definition.roles().get(party.role());
        return role != null && role.secret();
    }

    /** Actor id for idempotency keys. */
    public static UUID actorOf(Actor actor, UUID stranger) {
        Caller caller = actor.caller();
        return caller == null
                ? stranger
                : caller.account() != null
                        ? caller.account()
                        : caller.organisation().id().value();
    }

    /** The role in which the viewer may take a step. */
    public static Optional<String> roleFor(Step step, ViewerRole who) {
        return step.by().stream().filter(who.roles()::contains).findFirst();
    }

    /** Whether the viewer may know a party: a secret one is known to offices and itself only. */
    public static boolean knows(ViewerRole who, @Nullable MatterRole role, String name) {
        return role == null
                || !role.secret()
                || who.viewer() != Viewer.PARTY
                || who.roles().contains(name);
    }

    /** Whether the viewer may read a field: offices, the role that filled it in and, unless secret, roles in {@code seenBy}. */
    public static boolean reads(ViewerRole who, FormDefinition form, Field field, @Nullable String filledBy) {
        if (who.viewer() != Viewer.PARTY || filledBy != null && who.roles().contains(filledBy)) {
            return true;
        }
        List<String> seenBy = field.seenBy() != null ? field.seenBy() : form.seenBy();
        return !field.secret() && seenBy.stream().anyMatch(who.roles()::contains);
    }

    /**
     * Whether an act is visible to parties: not if internal to offices, nor, unless their own, without its second person.
     *
     * @param stands false while, or because, no second person has confirmed
     * @param own whether a role of the party took it
     */
    public static boolean isShownToParties(String word, boolean stands, boolean own, MatterDefinition definition) {
        boolean theirs = word.equals("open")
                || BuiltInAct.of(word).filter(BuiltInAct::isToldToParties).isPresent()
                || definition.stages().values().stream()
                        .flatMap(stage -> stage.step(word).stream())
                        // additions by the system are for the office only, but for those of which a party is told
                        .anyMatch(step -> !step.by().contains(Step.HOUSE) || tellsAParty(step, definition));
        return theirs && (stands || own);
    }

    private static boolean tellsAParty(Step step, MatterDefinition definition) {
        return step.notifies().stream().anyMatch(role -> definition.role(role).kind() == Kind.PARTY);
    }
}
