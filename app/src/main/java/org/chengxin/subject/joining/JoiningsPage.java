package org.chengxin.subject.joining;

import java.util.List;
import org.chengxin.subject.Subject;
import org.chengxin.web.ui.FormError;

/**
 * The joins that wait for a decision, and the form that proposes another one.
 *
 * @param decided whether the page shows decided joins instead
 * @param page from 1
 * @param form the form's values
 * @param errors why the last proposal was refused
 */
public record JoiningsPage(
        boolean decided, List<Joining> joinings, long all, int page, boolean more, Form form, List<FormError> errors) {

    public String link(int to) {
        return "/workbench/joinings?page=" + to + (decided ? "&decided=true" : "");
    }

    /** @param reason why they are the same */
    public record Form(Side alias, Side same, String reason) {

        /** Whether both searches have results. */
        public boolean found() {
            return !alias.found().isEmpty() && !same.found().isEmpty();
        }
    }

    /**
     * One of the two subjects to be joined.
     *
     * @param words the search words; empty without a search
     */
    public record Side(String words, List<Subject> found) {

        public boolean missed() {
            return !words.isEmpty() && found.isEmpty();
        }
    }
}
