package org.chengxin.web.page;

import java.util.List;
import java.util.Objects;
import org.chengxin.rule.Parameter;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * One parameter with all its rows, and a new one for those who may propose it.
 *
 * @param unit of all its values, in words; empty where none is known
 * @param open the link to the proposal that waits; null where none does that the reader may see
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

    /** What stands in the form; a field that is not sent is an empty one. */
    public record Form(
            String value, String from, String to, String basis, String source, String confidence, String reason) {

        /** Null is what Spring binds where a field is missing. */
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
         * A new row begins as the latest one is.
         *
         * @param source of it, in words
         */
        static Form of(Parameter latest, String source) {
            return new Form(latest.value(), "", "", latest.basis(), source, latest.confidence(), "");
        }
    }
}
