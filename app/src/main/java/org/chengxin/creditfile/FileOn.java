package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;

/**
 * What a credit file said on a day, as known on another.
 *
 * @param records under the law in force on the day
 * @param erased how many records were known then and have been erased since
 */
public record FileOn(LocalDate day, LocalDate known, List<CreditRecord> records, int erased) {}
