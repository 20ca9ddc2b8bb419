package org.chengxin.creditfile.web;

import org.chengxin.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Page that asks an officer for the number of the case for which a file is read.
 *
 * @param number as typed
 * @param refused whether it is no open case of the office about the subject
 */
public record FileAskPage(Subject subject, @Nullable String number, boolean refused) {

    /** Asks for a number, or for another one if this one is refused. */
    public static ModelAndView view(Subject subject, String number) {
        ModelAndView view =
                new ModelAndView("creditfile/ask", "page", new FileAskPage(subject, number, !number.isBlank()));
        view.setStatus(number.isBlank() ? HttpStatus.OK : HttpStatus.FORBIDDEN);
        return view;
    }
}
