package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.view.StepView;

/**
 * One step or act before it is taken: what follows from it, on what basis, and its form.
 *
 * @param expected the last act its taker has seen
 * @param papers what the step issues, in words
 * @param tells who is told
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
        List<String> tells) {}
