package org.chengxin.matter.web;

import org.jspecify.annotations.Nullable;

/**
 * The receipt of a matter, on the page that answers the form and nowhere else.
 *
 * @param receipt the secret; absent where the opener signed in; the same form sent again gets the same
 * @param at when, as it is shown
 */
public record OpenedPage(
        String title, String number, @Nullable String receipt, boolean repeated, String at) {}
