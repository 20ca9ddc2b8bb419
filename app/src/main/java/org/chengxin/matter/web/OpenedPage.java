package org.chengxin.matter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receipt page of a matter, shown only as the response to the form.
 *
 * @param receipt the secret; null for a signed-in opener; a repeated request gets the same
 * @param at time for display
 * @param now steps that the opener can take at once
 * @param later steps that the opener can take later
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
