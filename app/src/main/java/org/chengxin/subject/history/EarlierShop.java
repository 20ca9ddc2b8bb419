package org.chengxin.subject.history;

import java.time.LocalDate;
import org.chengxin.shared.FactId;

/**
 * A shop that a subject ran until its platform reported another merchant or name of it.
 *
 * @param fact the report that described it then
 * @param until the day on which the platform reported otherwise
 */
public record EarlierShop(FactId fact, String platformName, String name, LocalDate until) {}
