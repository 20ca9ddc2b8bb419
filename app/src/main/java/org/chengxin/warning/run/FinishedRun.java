package org.chengxin.warning.run;

import java.time.LocalDate;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;

/**
 * A finished run.
 *
 * @param findings number of new findings
 * @param raised how many of them became warnings
 */
public record FinishedRun(
        FactId id, OrganisationId platform, LocalDate day, long records, long unread, int findings, int raised) {}
