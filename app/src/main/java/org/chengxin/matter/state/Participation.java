package org.chengxin.matter.state;

import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a matter in a role.
 *
 * @param subject if known
 * @param organisation an office, or a party that signs in
 * @param account of a citizen
 * @param details name and contact of a party, encrypted; null for an office, or once erased
 * @param reason why an office is competent
 * @param place the division behind the reason
 * @param cameFrom the office that transferred it
 * @param handler the person in charge at an office
 * @param fact the act that named it
 */
public record Participation(
        String role,
        Kind kind,
        @Nullable SubjectId subject,
        @Nullable OrganisationId organisation,
        @Nullable UUID account,
        byte @Nullable [] details,
        byte @Nullable [] nameIndex,
        @Nullable String reason,
        @Nullable String place,
        @Nullable OrganisationId cameFrom,
        @Nullable UUID handler,
        @Nullable UUID fact) {

    public static Participation office(String role, OrganisationId office, String reason, @Nullable String place) {
        return new Participation(role, Kind.OFFICE, null, office, null, null, null, reason, place, null, null, null);
    }

    /** It as one whom an outcome concerns. */
    public Concerned concerned() {
        return new Concerned(subject, organisation, account);
    }

    public boolean isStranger() {
        return kind == Kind.PARTY && subject == null && organisation == null && account == null;
    }

    public Participation as(String other) {
        return new Participation(
                other,
                kind,
                subject,
                organisation,
                account,
                details,
                nameIndex,
                reason,
                place,
                cameFrom,
                handler,
                fact);
    }

    public Participation handledBy(@Nullable UUID person) {
        return new Participation(
                role, kind, subject, organisation, account, details, nameIndex, reason, place, cameFrom, person, fact);
    }

    public Participation movedTo(OrganisationId office, String why, @Nullable OrganisationId from) {
        return new Participation(
                role, kind, subject, office, account, details, nameIndex, why, place, from, null, fact);
    }

    public Participation known(@Nullable SubjectId as, @Nullable OrganisationId where) {
        return new Participation(
                role, kind, as, where, account, details, nameIndex, reason, place, cameFrom, handler, fact);
    }

    /** Id of the inbox it is in. */
    public @Nullable UUID desk() {
        return organisation != null ? organisation.value() : account;
    }
}
