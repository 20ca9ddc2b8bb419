package org.chengxin.matter.web.view;

import java.util.List;

/**
 * A paper of a matter 文书.
 *
 * @param to addressed roles, in words
 * @param code public verification code
 * @param docx, pdf whether the format is available to this viewer now
 * @param servable whether the viewer may record its service
 * @param servings dates and methods of service, by addressee
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
