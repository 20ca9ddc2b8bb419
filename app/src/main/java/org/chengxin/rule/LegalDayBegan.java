package org.chengxin.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Event: a legal day has begun; triggers daily work. Published once a day over all instances, and only for the newest day if
 * several have passed (clock advanced, downtime). If a listener fails, all are called again, so that listeners must be
 * idempotent.
 *
 * @param last the day published before; null at an installation's first
 */
public record LegalDayBegan(LocalDate day, @Nullable LocalDate last) {}
