package org.chengxin.creditfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What its subject can do about a record beside objecting to it.
 *
 * @param repair whether repair can be asked for, now or later
 * @param from first day for it; null if there is no repair
 * @param open whether that day has come
 */
public record WayBack(boolean repair, @Nullable LocalDate from, boolean open) {

    /** No bad record, or one without effect. */
    public static final WayBack NONE = new WayBack(false, null, false);
}
