package org.chengxin.matter.web;

import org.jspecify.annotations.Nullable;

/**
 * The receipt of a matter, shown once.
 *
 * @param receipt the secret; absent where the opener signed in, or when the same form was sent before
 * @param at when, as it is shown
 */
public record OpenedPage(
        String title, String number, @Nullable String receipt, boolean repeated, String at) {}
