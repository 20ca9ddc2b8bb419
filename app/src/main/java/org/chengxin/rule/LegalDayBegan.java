package org.chengxin.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal day has begun: what is done daily is done now. Published once a day over all instances, and once for the newest
 * day where several have gone by, as when a demo's clock was put forward by a year or nothing ran for a while. Where one of
 * its listeners fails all of them are told again, so each does only what is not done yet.
 *
 * @param last the day that was told before; null at an installation's first
 */
public record LegalDayBegan(LocalDate day, @Nullable LocalDate last) {}
