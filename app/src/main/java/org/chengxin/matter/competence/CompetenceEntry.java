package org.chengxin.matter.competence;

import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * 指定管辖: who is competent instead of the office that the territory would give.
 *
 * @param definition a kind of matter, or {@code *} for all
 * @param territory the beginning of a division's code, 3301 for the whole city
 * @param office null in a change that takes the entry away
 */
public record CompetenceEntry(
        String definition,
        String department,
        String level,
        String territory,
        @Nullable OrganisationId office) {}
