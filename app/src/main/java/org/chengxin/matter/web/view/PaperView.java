package org.chengxin.matter.web.view;

import java.util.List;

/**
 * A paper of a matter 文书.
 *
 * @param to the roles it is for, in words
 * @param code for checking it, public
 * @param docx, pdf whether it can be had so here and now
 * @param servable whether the viewer may record that it was served
 * @param servings when and how it reached whom
 */
public record PaperView(
        String id,
        String title,
        String number,
        String day,
        String to,
        String code,
        String state,
        boolean inForce,
        boolean docx,
        boolean pdf,
        boolean servable,
        List<String> servings) {}
