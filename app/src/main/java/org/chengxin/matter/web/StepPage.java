package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.view.StepView;

/**
 * Page of a step before it is taken: consequence, legal basis and form.
 *
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
        FormView form,
        int expected,
        List<String> papers,
        List<String> notifies) {}
