package org.chengxin.matter;

import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.shared.ProblemException;

/** Validation error of a form, with its invalid fields (20 at most) but no submitted values. */
public final class FormRefused extends ProblemException {

    private final transient List<Wrong> wrong;

    /**
     * An invalid field.
     *
     * @param field its name; in a table {@code FIELD/ROW/COLUMN}, rows from 0
     * @param code such as {@code field.required}; the text is {@code problem.CODE}
     */
    public record Wrong(String field, String code) {}

    public FormRefused(List<Wrong> wrong) {
        super(
                MatterProblem.FORM,
                wrong.stream().map(each -> each.field() + ": " + each.code()).collect(Collectors.joining(", ")));
        this.wrong = List.copyOf(wrong);
    }

    /** That one field is refused. */
    public static FormRefused of(String field, String code) {
        return new FormRefused(List.of(new Wrong(field, code)));
    }

    public List<Wrong> wrong() {
        return wrong;
    }
}
