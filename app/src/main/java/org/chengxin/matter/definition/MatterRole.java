package org.chengxin.matter.definition;

import java.util.List;
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
 * @param department of an office found by competence, a word of the offices
 * @param level of an office found by competence: city, district or station
 * @param territory where to look for a place, in order: names of party roles (their registered division), {@code form.FIELD} (a
 *     typed place), {@code opener}
 */
public record MatterRole(
        Kind kind,
        Label title,
        boolean secret,
        boolean anyone,
        @Nullable String from,
        @Nullable String department,
        @Nullable String level,
        List<String> territory) {

    /** Kind of a role. */
    public enum Kind {
        PARTY,
        OFFICE
    }
}
