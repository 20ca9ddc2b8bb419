package org.chengxin.warning.run;

import java.time.LocalDate;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;

/**
 * A run that is over.
 *
 * @param findings how many were new
 * @param raised how many of them became warnings
 */
public record FinishedRun(
        FactId id, OrganisationId platform, LocalDate day, long records, long unread, int findings, int raised) {}
