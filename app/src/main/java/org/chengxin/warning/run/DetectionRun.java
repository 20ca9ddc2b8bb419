package org.chengxin.warning.run;

import java.time.LocalDate;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * 检测: one look of the models at a platform's data.
 *
 * @param newest the platform's fact that had come last when it began
 * @param from the day of the oldest order that was looked at
 * @param records how many were read
 * @param unread how many could not be read
 */
public record DetectionRun(
        FactId id,
        OrganisationId platform,
        LocalDate day,
        @Nullable FactId newest,
        LocalDate from,
        long records,
        long unread) {}
