package org.chengxin.matter.web.view;

import java.util.List;

/**
 * A paper of a matter 文书.
 *
 * @param to addressed roles, in words
 * @param code public verification code
 * @param docx, pdf whether it can be had in the format: not once erased, PDF only if the server prints it
 * @param servable whether the viewer may record its serving
 * @param servings role, day and method of each serving, in words
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
