package org.chengxin.matter.web.form;

import org.chengxin.shared.Label;

/**
 * What is wrong with a field.
 *
 * @param field the name it has on the page, {@code f.NAME} or {@code f.TABLE.ROW.COLUMN}
 * @param word the last word of the text {@code matter.fault.WORD}
 * @param bound what the text names beside the field's title
 */
record FieldFault(String field, Label title, String word, String bound) {

    static FieldFault of(String field, Label title, String word) {
        return new FieldFault(field, title, word, "");
    }

    /** The id of the field's input. */
    public String id() {
        return FieldView.id(field);
    }
}
