package org.chengxin.web.page;

import java.util.List;
import java.util.Objects;
import org.chengxin.rule.Parameter;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * One parameter with all its rows, and a new one for those who may propose it.
 *
 * @param unit of all its values, in words; empty if unknown
 * @param open the link to a pending proposal that the reader may see; null if there is none
 * @param proposer whether the reader may propose
 */
public record ParameterPage(
        String name,
        String unit,
        List<ParametersPage.Row> rows,
        @Nullable String open,
        boolean proposer,
        Form form,
        List<FormError> errors) {

    /** The form's values; a missing field is empty. */
    public record Form(
            String value, String from, String to, String basis, String source, String confidence, String reason) {

        /** Spring binds a missing field as null. */
        public Form {
            value = Objects.requireNonNullElse(value, "");
            from = Objects.requireNonNullElse(from, "");
            to = Objects.requireNonNullElse(to, "");
            basis = Objects.requireNonNullElse(basis, "");
            source = Objects.requireNonNullElse(source, "");
            confidence = Objects.requireNonNullElse(confidence, "");
            reason = Objects.requireNonNullElse(reason, "");
        }

        /**
         * The form for a new row, filled with the latest one.
         *
         * @param source the latest row's source, in words
         */
        static Form of(Parameter latest, String source) {
            return new Form(latest.value(), "", "", latest.basis(), source, latest.confidence(), "");
        }
    }
}
