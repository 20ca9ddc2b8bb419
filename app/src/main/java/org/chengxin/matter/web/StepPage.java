package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.view.StepView;
import org.jspecify.annotations.Nullable;

/**
 * Page of a step before it is taken: consequence, legal basis and form.
 *
 * @param seconds names of those who may confirm it today; null if it needs no second person of the reader's office
 * @param expected number of the last act seen
 * @param papers that the step issues, in words
 * @param notifies roles notified
 */
public record StepPage(
        String id,
        String number,
        String title,
        String stage,
        StepView step,
        @Nullable List<String> seconds,
        FormView form,
        int expected,
        List<String> papers,
        List<String> notifies) {}
