package org.chengxin.matter.definition;

import java.util.List;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part. A party is somebody the matter is about or who began it; an office is one that handles it.
 *
 * @param kind party or office
 * @param secret whether only offices may learn who a party is (举报人)
 * @param anyone whether a person without an account may be this party, known by the receipt's secret
 * @param from where it comes from: {@code opener}, {@code form.FIELD} of the form it is opened with, or null for an
 *     office found by competence or a party named later by a step
 * @param department of an office found by competence, a word of the offices
 * @param level of an office found by competence: city, district or station
 * @param territory in which order a place is looked for: {@code respondent}-like role names (their registered
 *     division), {@code form.FIELD} (a place typed in), {@code opener}
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

    /** Party or office. */
    public enum Kind {
        PARTY,
        OFFICE
    }
}
