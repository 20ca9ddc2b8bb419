package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.Organisation;
import org.chengxin.account.succession.OrganisationChange;
import org.chengxin.account.succession.OrganisationChange.Act;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, what it was called and whom it succeeded, and a form to propose a change of it.
 *
 * @param successor null while it stands
 * @param waiting page of the open proposal; null for none
 */
public record OrganisationPage(
        Organisation organisation,
        List<Earlier> history,
        @Nullable Organisation successor,
        @Nullable String waiting,
        Form form,
        List<FormError> errors) {

    /**
     * A change, with the names of the day.
     *
     * @param from first day of the name that ended; empty if it was the first
     * @param became new name, or the successor's
     */
    public record Earlier(OrganisationChange change, String from, String became) {}

    /**
     * What was typed.
     *
     * @param to the new name, or the id of the successor
     * @param from first day; empty for the day of the approval
     */
    public record Form(String act, String to, String documentNumber, String documentName, String from, String reason) {}

    public Act[] acts() {
        return Act.values();
    }
}
