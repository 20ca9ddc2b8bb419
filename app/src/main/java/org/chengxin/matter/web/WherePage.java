package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.view.CaseView;
import org.chengxin.matter.web.view.StepView;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * "Where is my case".
 *
 * @param number, receipt as typed
 * @param matter what was found
 * @param steps what its opener may do now
 */
public record WherePage(
        String number,
        String receipt,
        List<FormError> errors,
        @Nullable CaseView matter,
        List<Way> steps) {

    /** @param open whether the form was sent and came back */
    public record Way(StepView step, FormView form, boolean open) {}

    public static WherePage ask(String number, String receipt, List<FormError> errors) {
        return new WherePage(number, receipt, errors, null, List.of());
    }
}
