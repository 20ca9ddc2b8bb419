package org.chengxin.matter.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One thing that may lawfully be done now.
 *
 * @param name of the step or built-in act
 * @param path where it is taken
 * @param consequence what follows from it
 * @param clock the period it starts or ends, in words
 * @param second whether another person must confirm it
 */
public record StepView(
        String name,
        String title,
        String path,
        @Nullable String consequence,
        @Nullable String clock,
        @Nullable String basis,
        boolean second) {}
