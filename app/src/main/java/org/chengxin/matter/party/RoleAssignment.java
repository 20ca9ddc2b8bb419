package org.chengxin.matter.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.competence.Competence;
import org.chengxin.account.competence.Competence.Found;
import org.chengxin.account.competence.Competence.Place;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.database.Reading;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.PartyDirectory;
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
    private final Accounts accounts;
    private final Competence competence;
    private final Offices offices;
    private final PartyDirectory.Records records;
    private final PartyDirectory.Deciders deciders;

    RoleAssignment(
            Parties parties,
            Accounts accounts,
            Competence competence,
            Offices offices,
            PartyDirectory.Records records,
            PartyDirectory.Deciders deciders) {
        this.deciders = deciders;
        this.parties = parties;
        this.accounts = accounts;
        this.competence = competence;
        this.offices = offices;
        this.records = records;
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
        return cast(definition, openerRole, given, new Places(parties, form, seat), true, stranger);
    }

    private boolean fits(
            MatterDefinition definition, @Nullable MatterRole role, @Nullable Caller caller, @Nullable Office own) {
        if (role == null || !OpeningPolicy.mayOpenAny(caller)) {
            return false;
        }
        if (caller == null) {
            return role.kind() == Kind.PARTY && role.anyone();
        }
        return OpeningPolicy.mayOpen(definition, role, caller, own, offices.isElsewhere(caller.organisation()));
    }

    /** Roles of a matter that the system opens: nobody has the opener's role. */
    @Reading
    public Cast found(MatterDefinition definition, Map<String, Object> form) {
        String openerRole = definition.opening().by().get(0);
        return cast(definition, openerRole, new LinkedHashMap<>(), new Places(parties, form, null), false, false);
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
                    .orElseGet(() -> named(role, definition, sources.value(source), source, asked));
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
        return cast(definition, openerRole, given, new Places(parties, form, seat), false, false);
    }

    private Cast cast(
            MatterDefinition definition,
            String openerRole,
            Map<String, Participation> given,
            Places places,
            boolean asked,
            boolean stranger) {
        definition.roles().forEach((name, role) -> {
            if (!given.containsKey(name) && role.from() != null && role.from().startsWith("form.")) {
                Participation party = named(name, definition, places.value(role.from()), role.from(), places);
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
                given.put(
                        name,
                        decider(definition, role, places, given.values())
                                .map(office -> Participation.office(name, office, "record", null))
                                .orElseGet(() -> competent(definition, name, role, places, given, asked)));
            }
        });
        List<Participation> all = new ArrayList<>(given.values());
        Office office = MatterState.office(definition, all)
                .map(Participation::organisation)
                .flatMap(offices::find)
                .orElse(null);
        return new Cast(openerRole, all, office, stranger);
    }

    /** The office that decided the record which the form names, among those of the parties. */
    private Optional<OrganisationId> decider(
            MatterDefinition definition, MatterRole role, Places places, Collection<Participation> given) {
        if (role.record() == null || !(places.value(role.record()) instanceof String record)) {
            return Optional.empty();
        }
        return given.stream()
                .filter(each -> each.kind() == Kind.PARTY)
                .flatMap(each -> records.decider(each.concerned(), record).flatMap(offices::find).stream())
                .filter(office -> mayTakePart(definition, office))
                .map(Office::id)
                .findFirst();
    }

    /**
     * The office of the first place that has one which may take part; of none, the city's.
     *
     * @param asked whether somebody brings the matter here, who is told if all its places are elsewhere
     */
    private Participation competent(
            MatterDefinition definition,
            String name,
            MatterRole role,
            Places of,
            Map<String, Participation> given,
            boolean asked) {
        List<Place> places = of.in(role.territory(), given);
        String department = department(role, of, given.values());
        Optional<Found> here = competence.find(
                definition.name(), department, level(role), places, office -> mayTakePart(definition, office));
        if (here.isEmpty() && asked) {
            competence
                    .find(definition.name(), department, level(role), places, office -> true)
                    .ifPresent(elsewhere -> {
                        throw new ProblemException(
                                MatterProblem.ELSEWHERE, elsewhere.office().division());
                    });
        }
        return here.or(() -> competence.ofTheCity(department))
                .or(() -> competence.ofTheCity(String.valueOf(role.department())))
                .map(found -> Participation.office(name, found.office().id(), found.reason(), found.place()))
                .orElseThrow(() -> new ProblemException(MatterProblem.NO_OFFICE, department));
    }

    /** Of those that may decide what the form names, that of an office which takes part already, else the first. */
    private String department(MatterRole role, Places places, Collection<Participation> given) {
        List<String> may = departments(role, places);
        return given.stream()
                .filter(each -> each.kind() == Kind.OFFICE)
                .flatMap(each -> Optional.ofNullable(each.organisation()).flatMap(offices::find).stream())
                .map(Office::department)
                .filter(may::contains)
                .findFirst()
                .orElse(may.get(0));
    }

    /** Those that may decide what the form names; the role's own where it names nothing, or nothing known. */
    private List<String> departments(MatterRole role, Places places) {
        List<String> may = role.deciders() != null && places.value(role.deciders()) instanceof String named
                ? deciders.of(named)
                : List.of();
        return may.isEmpty() ? List.of(String.valueOf(role.department())) : may;
    }

    private boolean mayTakePart(MatterDefinition definition, Office office) {
        return OpeningPolicy.mayTakePart(definition, offices.isElsewhere(office));
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
        Places places = new Places(parties, opened, null);
        List<Place> in = places.in(asked.territory(), given);
        return departments(asked, places).stream()
                .anyMatch(department ->
                        competence.isCompetent(office, transition.definition().name(), department, level(asked), in));
    }

    private static String level(MatterRole role) {
        return role.level() == null ? "district" : role.level();
    }

    private @Nullable Participation named(
            String name, MatterDefinition definition, @Nullable Object value, String source, Places places) {
        MatterRole role = definition.roles().get(name);
        if (value == null || role == null) {
            return null;
        }
        if (role.kind() == Kind.OFFICE) {
            OrganisationId office = office(definition, source, String.valueOf(value));
            return Participation.office(name, office, "named", null);
        }
        Map<?, ?> party = value instanceof Map<?, ?> given ? given : Map.of("words", String.valueOf(value));
        Participation named = parties.named(name, role, party, places::known).party();
        if (named.organisation() != null
                && !accounts.find(named.organisation())
                        .map(Organisation::kind)
                        .filter(role::admits)
                        .isPresent()) {
            throw refused(source);
        }
        return named;
    }

    /**
     * An organisation that a form names must be an office, and one that may take part.
     *
     * @param source of the name, {@code form.FIELD}
     */
    public OrganisationId office(MatterDefinition definition, String source, String id) {
        try {
            OrganisationId office = new OrganisationId(UUID.fromString(id));
            boolean takesPart = offices.find(office)
                    .filter(found -> mayTakePart(definition, found))
                    .isPresent();
            if (takesPart) {
                return office;
            }
        } catch (IllegalArgumentException malformed) {
            // refused below
        }
        throw refused(source);
    }

    private static FormRefused refused(String source) {
        String field = source.substring(source.indexOf('.') + 1);
        return FormRefused.of(field, "field.value");
    }
}
