package org.chengxin.warning.stream;

import java.time.LocalDate;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A stream finding.
 *
 * @param began day of the first record behind it
 * @param last day of the record that completed it
 */
public record StreamFinding(
        OrganisationId platform, Finding finding, @Nullable LocalDate began, LocalDate last) {}
