package org.chengxin.account.access;

import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Access attributes of an object, supplied by its owner.
 *
 * @param departments words of the departments concerned
 * @param territory division (GB/T 2260); null if unknown
 * @param parties organisations that it belongs to
 * @param persons accounts of the citizens that it belongs to
 * @param offices that have it in hand, including those it was handed over to
 */
public record Protected(
        Kind kind,
        Set<String> departments,
        @Nullable String territory,
        Secrecy secrecy,
        Set<OrganisationId> parties,
        Set<UUID> persons,
        Set<OrganisationId> offices) {

    /** Kind of an object. */
    public enum Kind {
        /** A matter with its papers and attachments: for its parties and offices only, whoever else is competent. */
        CASE,
        /** A finding of a model: for the competent offices only. */
        FINDING,
        /** Aggregated trade of a platform. */
        TRADE,
        /** Unpublished records of a subject. */
        FILE,
        /** A sealed report with its salt, as in a court pack. */
        REPORT,
        /** A message to somebody. */
        MESSAGE
    }

    /** How far an own case gives an officer access to another department's objects. */
    public enum Secrecy {
        /** An own case about the subject opens it. */
        ORDINARY,
        /** An own case of the competent department alone opens it: a courier's identity, of the postal administration. */
        RESERVED,
        SECRET
    }

    /** An object visible to offices by competence only. */
    public static Protected of(
            Kind kind,
            Set<String> departments,
            @Nullable String territory,
            Secrecy secrecy,
            Set<OrganisationId> parties) {
        return new Protected(kind, departments, territory, secrecy, parties, Set.of(), Set.of());
    }

    /** A case, or a part of one, that offices have in hand. */
    public static Protected inHand(Set<OrganisationId> offices) {
        return new Protected(Kind.CASE, Set.of(), null, Secrecy.SECRET, Set.of(), Set.of(), offices);
    }

    /** A party's part in a case. */
    public static Protected party(Set<OrganisationId> parties, Set<UUID> persons) {
        return new Protected(Kind.CASE, Set.of(), null, Secrecy.SECRET, parties, persons, Set.of());
    }
}
