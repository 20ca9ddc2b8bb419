package org.chengxin.account.access;

import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A thing that not everybody may see, described by its owner as far as that matters.
 *
 * @param departments whose business it is, by their words
 * @param territory the division in which it lies (GB/T 2260); null where nobody knows
 * @param parties the organisations whose own it is
 * @param persons the citizens whose own it is, by their accounts
 * @param offices that have it in hand, those included to which it was handed over
 */
public record Protected(
        Kind kind,
        Set<String> departments,
        @Nullable String territory,
        Secrecy secrecy,
        Set<OrganisationId> parties,
        Set<UUID> persons,
        Set<OrganisationId> offices) {

    /** What kind of thing it is. */
    public enum Kind {
        /** A matter, with its papers and attachments: for its parties and offices, however competent others are. */
        CASE,
        /** What the models found: for the competent offices alone. */
        FINDING,
        /** What a platform's own trade adds up to. */
        TRADE,
        /** What is on file about a subject and not published. */
        FILE,
        /** A sealed report with its salt, as a court pack holds it. */
        REPORT,
        /** What somebody was told. */
        MESSAGE
    }

    /** How far a case of one's own opens what another department keeps. */
    public enum Secrecy {
        ORDINARY,
        SECRET
    }

    /** Something of which no office has more than its competence. */
    public static Protected of(
            Kind kind,
            Set<String> departments,
            @Nullable String territory,
            Secrecy secrecy,
            Set<OrganisationId> parties) {
        return new Protected(kind, departments, territory, secrecy, parties, Set.of(), Set.of());
    }

    /** A case, or one's part in it, as an office has it in hand. */
    public static Protected inHand(Set<OrganisationId> offices) {
        return new Protected(Kind.CASE, Set.of(), null, Secrecy.SECRET, Set.of(), Set.of(), offices);
    }

    /** A part that somebody has in a case as a party to it. */
    public static Protected party(Set<OrganisationId> parties, Set<UUID> persons) {
        return new Protected(Kind.CASE, Set.of(), null, Secrecy.SECRET, parties, persons, Set.of());
    }
}
