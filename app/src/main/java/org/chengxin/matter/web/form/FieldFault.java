package org.chengxin.matter.web.form;

import org.chengxin.shared.Label;

/**
 * Validation error of a field.
 *
 * @param field name on the page, {@code f.NAME} or {@code f.TABLE.ROW.COLUMN}
 * @param word suffix of the text {@code matter.fault.WORD}
 * @param bound second argument of the text, after the field's title
 */
record FieldFault(String field, Label title, String word, String bound) {

    static FieldFault of(String field, Label title, String word) {
        return new FieldFault(field, title, word, "");
    }

    /** HTML id of the field's input. */
    public String id() {
        return FieldView.id(field);
    }
}
