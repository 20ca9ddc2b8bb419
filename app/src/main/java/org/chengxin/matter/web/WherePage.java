package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.view.CaseView;
import org.chengxin.matter.web.view.StepView;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * Page of a stranger's own matter.
 *
 * @param number, receipt as typed
 * @param matter the matter found
 * @param steps that its opener may take now
 */
public record WherePage(
        String number,
        String receipt,
        List<FormError> errors,
        @Nullable CaseView matter,
        List<Way> steps) {

    /** @param open whether the form was sent and is shown again */
    public record Way(StepView step, FormView form, boolean open) {}

    public static WherePage ask(String number, String receipt, List<FormError> errors) {
        return new WherePage(number, receipt, errors, null, List.of());
    }
}
