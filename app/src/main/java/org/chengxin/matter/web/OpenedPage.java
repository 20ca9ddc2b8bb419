package org.chengxin.matter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a matter, on the page that answers the form and nowhere else.
 *
 * @param receipt the secret; absent where the opener signed in; the same form sent again gets the same
 * @param at when, as it is shown
 * @param now what the opener can do at once
 * @param later what the opener can do where its turn comes
 */
public record OpenedPage(
        String title,
        String id,
        String number,
        @Nullable String receipt,
        boolean repeated,
        String at,
        List<String> now,
        List<String> later) {}
