package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.matter.web.form.FormView;

/**
 * Page of the opening form.
 *
 * @param action target of the form
 * @param bases legal bases, in words
 * @param promises what follows, with periods
 * @param workbench whether it is on the workbench
 */
public record OpenPage(
        String title,
        String about,
        String definition,
        String action,
        List<String> bases,
        List<String> promises,
        boolean workbench,
        FormView form) {}
