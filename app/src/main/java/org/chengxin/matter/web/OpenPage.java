package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.matter.web.form.FormView;

/**
 * The first form of a matter.
 *
 * @param action where it is sent
 * @param bases the rules it rests on, in words
 * @param promises what happens after it was sent, with its periods
 * @param desk whether it is opened at the workbench
 */
public record OpenPage(
        String title,
        String about,
        String definition,
        String action,
        List<String> bases,
        List<String> promises,
        boolean desk,
        FormView form) {}
