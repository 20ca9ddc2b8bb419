package org.chengxin.measure.catalogue;

import java.time.LocalDate;
import org.chengxin.shared.FactId;

/**
 * A version of an item.
 *
 * @param from first day in force
 * @param fact that sealed its text
 */
public record CatalogueVersion(CatalogueItem item, int version, LocalDate from, FactId fact) {}
