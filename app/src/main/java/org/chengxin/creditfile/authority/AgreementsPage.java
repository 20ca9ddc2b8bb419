package org.chengxin.creditfile.authority;

import java.util.List;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.web.ui.FormError;

/**
 * Reporting agreements in force, and the form to propose one.
 *
 * @param reporters organisations that may report decisions
 */
public record AgreementsPage(List<Row> rows, List<Organisation> reporters, Form form, List<FormError> errors) {

    /** @param reporter its name */
    public record Row(Agreement agreement, String reporter) {}

    /** Values of the form; days as typed. */
    public record Form(
            String name,
            String reporter,
            String authority,
            List<String> types,
            String basis,
            String from,
            String until,
            String reason) {

        static final Form EMPTY = new Form("", "", "", List.of(), "", "", "", "");

        /** Prefilled to change an agreement or end it earlier. */
        static Form of(Agreement agreement) {
            return new Form(
                    agreement.name(),
                    agreement.reporter().toString(),
                    agreement.authority(),
                    agreement.types(),
                    agreement.basis(),
                    "",
                    agreement.until().toString(),
                    "");
        }

        public boolean isOf(OrganisationId organisation) {
            return reporter.equals(organisation.toString());
        }
    }

    public List<String> types() {
        return Agreement.TYPES;
    }

    /** Whether the field has an error. */
    public boolean isWrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }
}
