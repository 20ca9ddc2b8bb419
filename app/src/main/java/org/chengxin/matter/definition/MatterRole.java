package org.chengxin.matter.definition;

import java.util.List;
import org.chengxin.account.OrganisationKind;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Role in a matter. A party is the opener or somebody the matter is about; an office handles it.
 *
 * @param kind party or office
 * @param secret whether only offices may know the party (举报人)
 * @param anyone whether a person without an account may be this party, identified by the receipt
 * @param from source of the participant: {@code opener}, {@code form.FIELD} of the opening form, or null for an office found by
 *     competence or a party named later by a step
 * @param organisations kinds of organisation that the party may be; empty: anybody, persons too
 * @param department of an office found by competence, a word of the offices
 * @param level of an office found by competence: city, district or station
 * @param record {@code form.FIELD} that names a record of a party: the office here that decided it has this role before any
 *     found by competence (谁认定、谁处理)
 * @param deciders {@code form.FIELD} that names what the case is to decide: a department that may decide it takes the place of
 *     {@code department}
 * @param territory where to look for a place, in order: names of party roles (their registered division), {@code form.FIELD} (a
 *     typed place), {@code opener}
 */
public record MatterRole(
        Kind kind,
        Label title,
        boolean secret,
        boolean anyone,
        @Nullable String from,
        List<OrganisationKind> organisations,
        @Nullable String department,
        @Nullable String level,
        @Nullable String record,
        @Nullable String deciders,
        List<String> territory) {

    /** Whether somebody may be this party: an organisation of its kinds, or anybody where it names none. */
    public boolean admits(@Nullable OrganisationKind organisation) {
        return organisations.isEmpty() || organisations.contains(organisation);
    }

    /** Kind of a role. */
    public enum Kind {
        PARTY,
        OFFICE
    }
}
