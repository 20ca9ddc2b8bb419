package org.chengxin.measure.tray;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A measure that a case proposed.
 *
 * @param id of the outcome
 * @param matter, number of the case
 * @param office name of the one that proposed it
 * @param officeId null if no office did
 * @param item as it was proposed: the name of an item
 * @param evidence id of a fact
 * @param record number of an authority's record
 * @param raised case that takes it up; null while there is none
 */
public record ProposedMeasure(
        UUID id,
        UUID matter,
        String number,
        String office,
        @Nullable OrganisationId officeId,
        SubjectId subject,
        String item,
        String reason,
        String basis,
        @Nullable UUID evidence,
        @Nullable String record,
        LocalDate day,
        @Nullable UUID raised) {}
