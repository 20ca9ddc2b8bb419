package org.chengxin.intake.upload;

import java.util.Locale;
import org.chengxin.field.Field;

/**
 * A column of a report type in a spreadsheet or a list.
 *
 * @param path of the field, such as {@code party.name} or {@code lines[].price}; empty for the key
 * @param required whether every report needs it, enclosing objects included
 * @param chinese its heading in Chinese
 * @param english its heading in English
 * @param text key of the text that explains it
 */
public record UploadColumn(String path, Field field, boolean required, String chinese, String english, String text) {

    static final String KEY = "";

    public boolean isKey() {
        return path.equals(KEY);
    }

    boolean isInList() {
        return path.contains("[]");
    }

    public String title(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    /** Whether a problem at this JSON pointer into a report's data is one of this column. */
    boolean isAt(String pointer) {
        return !isKey()
                && pointer.replaceAll("/\\d+(?=/|$)", "[]").replace("/", ".").equals("." + path);
    }
}
