package org.chengxin.subject.joining;

import java.util.List;
import org.chengxin.subject.Subject;
import org.chengxin.web.ui.FormError;

/**
 * The joins that wait for a decision, and the form that proposes another one.
 *
 * @param decided whether those are shown that two persons decided, not those that wait
 * @param page from 1
 * @param form what stands in the form
 * @param errors why the last proposal was refused
 */
public record JoiningsPage(
        boolean decided, List<Joining> joinings, long all, int page, boolean more, Form form, List<FormError> errors) {

    public String link(int to) {
        return "/workbench/joinings?page=" + to + (decided ? "&decided=true" : "");
    }

    /** @param reason why they are one */
    public record Form(Side alias, Side same, String reason) {

        /** Whether there is something to choose from on both sides. */
        public boolean found() {
            return !alias.found().isEmpty() && !same.found().isEmpty();
        }
    }

    /**
     * One of the two that are to be joined.
     *
     * @param words by which it was looked for; empty if it was not
     */
    public record Side(String words, List<Subject> found) {

        public boolean missed() {
            return !words.isEmpty() && found.isEmpty();
        }
    }
}
