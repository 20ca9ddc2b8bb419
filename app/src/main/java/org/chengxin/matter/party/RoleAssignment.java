package org.chengxin.matter.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.competence.Competence;
import org.chengxin.account.competence.Competence.Place;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.database.Reading;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.Transition;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assigns the roles of a new matter to participants. */
@Component
public class RoleAssignment {

    private final Parties parties;
    private final Competence competence;
    private final Offices offices;

    RoleAssignment(Parties parties, Competence competence, Offices offices) {
        this.parties = parties;
        this.competence = competence;
        this.offices = offices;
    }

    /**
     * Role assignment of a new matter.
     *
     * @param office the handling office
     * @param byStranger whether the opener gets a receipt
     */
    public record Cast(
            String openerRole,
            List<Participation> participants,
            @Nullable Office office,
            boolean byStranger) {}

    /**
     * All look-ups read in the transaction that is open, or in none.
     *
     * @throws ProblemException if the caller fits no opener role, or no office is competent
     */
    @Reading
    public Cast cast(MatterDefinition definition, @Nullable Caller caller, Map<String, Object> form) {
        Office own = caller == null || !AccessPolicy.worksForADepartment(caller)
                ? null
                : offices.find(caller.organisation().id()).orElse(null);
        String openerRole = definition.opening().by().stream()
                .filter(role -> fits(definition, definition.roles().get(role), caller, own))
                .findFirst()
                .orElseThrow(() -> new ProblemException(MatterProblem.MAY_NOT_OPEN, definition.name()));
        MatterRole role = Objects.requireNonNull(definition.roles().get(openerRole));
        // an officer who records somebody's statement opens the matter for that person
        boolean stranger = role.kind() == Kind.PARTY
                && (caller == null || role.anyone() && AccessPolicy.worksForADepartment(caller));
        Participation opener = role.kind() == Kind.OFFICE && caller != null
                ? Participation.office(openerRole, caller.organisation().id(), "opener", null)
                : parties.opener(openerRole, stranger ? null : caller, form);
        Map<String, Participation> given = new LinkedHashMap<>();
        given.put(openerRole, opener);
        String seat = caller == null ? null : caller.organisation().division();
        Office addresser = role.kind() == Kind.OFFICE ? own : null;
        return cast(definition, openerRole, given, new Places(parties, form, seat), addresser, stranger);
    }

    private boolean fits(
            MatterDefinition definition, @Nullable MatterRole role, @Nullable Caller caller, @Nullable Office own) {
        if (role == null || !OpeningPolicy.mayOpenAny(caller)) {
            return false;
        }
        if (caller == null) {
            return role.kind() == Kind.PARTY && role.anyone();
        }
        return AccessPolicy.worksForADepartment(caller)
                ? OpeningPolicy.mayOpen(definition, role, own, own != null && offices.isElsewhere(own))
                : role.kind() == Kind.PARTY;
    }

    /** Roles of a matter that the system opens: nobody has the opener's role. */
    @Reading
    public Cast found(MatterDefinition definition, Map<String, Object> form) {
        String openerRole = definition.opening().by().get(0);
        return cast(definition, openerRole, new LinkedHashMap<>(), new Places(parties, form, null), null, false);
    }

    /** Roles of a linked matter, taken from the linking one. */
    public Cast linked(
            MatterDefinition definition,
            Transition parent,
            Step.LinkUse link,
            Sources sources,
            Map<String, Object> form) {
        Places asked = new Places(parties, form, null);
        Office at = parent.before()
                .office(parent.definition())
                .map(Participation::organisation)
                .flatMap(offices::find)
                .orElse(null);
        Map<String, Participation> given = new LinkedHashMap<>();
        link.parties().forEach((role, source) -> {
            Participation party = parent.role(source)
                    .map(found -> found.as(role))
                    .orElseGet(() -> named(role, definition, sources.value(source), source, asked, at));
            if (party != null) {
                given.put(role, party);
            }
        });
        String openerRole = definition.opening().by().stream()
                .filter(given::containsKey)
                .findFirst()
                .orElse(definition.opening().by().get(0));
        MatterRole role = definition.roles().get(openerRole);
        if (!given.containsKey(openerRole) && at != null && role != null && role.kind() == Kind.OFFICE) {
            given.put(openerRole, Participation.office(openerRole, at.id(), "opener", null));
        }
        String seat = at == null ? null : at.division();
        return cast(definition, openerRole, given, new Places(parties, form, seat), at, false);
    }

    private Cast cast(
            MatterDefinition definition,
            String openerRole,
            Map<String, Participation> given,
            Places places,
            @Nullable Office addresser,
            boolean stranger) {
        definition.roles().forEach((name, role) -> {
            if (!given.containsKey(name) && role.from() != null && role.from().startsWith("form.")) {
                Participation party =
                        named(name, definition, places.value(role.from()), role.from(), places, addresser);
                if (party != null) {
                    given.put(name, party);
                }
            }
        });
        definition.roles().forEach((name, role) -> {
            if (!given.containsKey(name)
                    && role.kind() == Kind.OFFICE
                    && role.from() == null
                    && role.department() != null) {
                given.put(name, competent(definition, name, role, places.in(role.territory(), given)));
            }
        });
        List<Participation> all = new ArrayList<>(given.values());
        Office office = MatterState.office(definition, all)
                .map(Participation::organisation)
                .flatMap(offices::find)
                .orElse(null);
        return new Cast(openerRole, all, office, stranger);
    }

    private Participation competent(MatterDefinition definition, String name, MatterRole role, List<Place> places) {
        return competence
                .find(definition.name(), String.valueOf(role.department()), level(role), places)
                .map(found -> Participation.office(name, found.office().id(), found.reason(), found.place()))
                .orElseThrow(() -> new ProblemException(MatterProblem.NO_OFFICE, String.valueOf(role.department())));
    }

    /**
     * Whether the competence table leads from a place of the matter to the office in that role.
     *
     * @param opened values of the opening form
     */
    public boolean isCompetent(Transition transition, String role, OrganisationId office, Map<String, Object> opened) {
        MatterRole asked = transition.definition().role(role);
        if (asked.department() == null) {
            return false;
        }
        Map<String, Participation> given = new LinkedHashMap<>();
        transition.participants().forEach(each -> given.put(each.role(), each));
        List<Place> places = new Places(parties, opened, null).in(asked.territory(), given);
        return competence.isCompetent(office, transition.definition().name(), asked.department(), level(asked), places);
    }

    private static String level(MatterRole role) {
        return role.level() == null ? "district" : role.level();
    }

    /** @param addresser office that names it, if any */
    private @Nullable Participation named(
            String name,
            MatterDefinition definition,
            @Nullable Object value,
            String source,
            Places places,
            @Nullable Office addresser) {
        MatterRole role = definition.roles().get(name);
        if (value == null || role == null) {
            return null;
        }
        if (role.kind() == Kind.OFFICE) {
            OrganisationId office = office(definition, addresser, source, String.valueOf(value));
            return Participation.office(name, office, "named", null);
        }
        Map<?, ?> party = value instanceof Map<?, ?> given ? given : Map.of("words", String.valueOf(value));
        return parties.named(name, role, party, places::known).party();
    }

    /** The office that a step names. */
    public OrganisationId office(Transition transition, String source, String id) {
        Office handling = transition
                .before()
                .office(transition.definition())
                .map(Participation::organisation)
                .flatMap(offices::find)
                .orElse(null);
        return office(transition.definition(), handling, source, id);
    }

    /** An organisation named in a form must be an office, and addressable by the office that names it. */
    private OrganisationId office(MatterDefinition definition, @Nullable Office addresser, String source, String id) {
        try {
            OrganisationId office = new OrganisationId(UUID.fromString(id));
            boolean within = offices.find(office)
                    .filter(found -> addresser == null || OpeningPolicy.mayAddress(definition, addresser, found))
                    .isPresent();
            if (within) {
                return office;
            }
        } catch (IllegalArgumentException malformed) {
            // refused below
        }
        String field = source.substring(source.indexOf('.') + 1);
        throw new FormRefused(List.of(new FormRefused.Wrong(field, "value")));
    }
}
