package org.chengxin.subject.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time of which a source's word is no longer held, since the report was erased by law.
 *
 * @param from null if the first versions are gone
 */
public record Gap(String source, @Nullable Instant from, Instant until) {}
