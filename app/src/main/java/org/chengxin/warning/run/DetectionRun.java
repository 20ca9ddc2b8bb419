package org.chengxin.warning.run;

import java.time.LocalDate;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;

/**
 * 检测: one batch run of the models on a platform's data.
 *
 * @param newest the platform's newest fact at the start
 * @param from first day of the window of orders
 * @param records number of records read
 * @param unread number of unreadable records
 */
public record DetectionRun(
        FactId id, OrganisationId platform, LocalDate day, FactId newest, LocalDate from, long records, long unread) {}
