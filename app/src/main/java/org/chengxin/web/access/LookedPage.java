package org.chengxin.web.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at a data subject's own data, newest first.
 *
 * @param secretDays for how long look-ups for secret cases are left out
 * @param next cursor of the next page; null at the end
 */
public record LookedPage(
        List<Look> looks, int secretDays, @Nullable String next) {

    /**
     * @param who the organisation that looked
     * @param purpose in words, with the number of the case; blank where none was stated
     */
    public record Look(String at, String who, String what, String purpose) {}
}
