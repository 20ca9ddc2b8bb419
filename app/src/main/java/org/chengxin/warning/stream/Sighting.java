package org.chengxin.warning.stream;

import java.time.LocalDate;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a stream saw.
 *
 * @param began the day of the first record it rests on
 * @param last the day of the record that completed it
 */
public record Sighting(
        OrganisationId platform, Finding finding, @Nullable LocalDate began, LocalDate last) {}
