package org.chengxin.matter.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A step available now.
 *
 * @param name of the step or built-in act
 * @param path of its page
 * @param consequence in words
 * @param clock clocks that it starts, in words
 * @param second whether another person must confirm
 */
public record StepView(
        String name,
        String title,
        String path,
        @Nullable String consequence,
        @Nullable String clock,
        @Nullable String basis,
        boolean second) {}
