package org.chengxin.web.person;

import java.util.List;
import java.util.Objects;
import org.chengxin.account.Accounts;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.Role;
import org.chengxin.account.administration.AdministratorAct;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the three administrators.
 *
 * @param part the form with errors: an account's id, open or token; empty if none
 */
public record AdministratorsPage(List<Row> rows, Form form, String part, List<FormError> errors) {

    /**
     * One account.
     *
     * @param acts that may be proposed for it
     * @param open address of its pending proposal
     */
    public record Row(
            ListedAccount account,
            List<AdministratorAct> acts,
            @Nullable String open) {}

    /** The values as typed; each form has some of the fields. */
    public record Form(
            String act,
            String role,
            String name,
            String displayName,
            String label,
            String scope,
            String days,
            String reason) {

        static final Form EMPTY = new Form("", "", "", "", "", "", "", "");

        @SuppressWarnings("ConstantValue")
        public Form {
            act = Objects.requireNonNullElse(act, "");
            role = Objects.requireNonNullElse(role, "");
            name = Objects.requireNonNullElse(name, "");
            displayName = Objects.requireNonNullElse(displayName, "");
            label = Objects.requireNonNullElse(label, "");
            scope = Objects.requireNonNullElse(scope, "");
            days = Objects.requireNonNullElse(days, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    public List<Role> roles() {
        return Accounts.ADMINISTRATORS;
    }

    public List<Row> of(Role role) {
        return rows.stream().filter(row -> row.account().role() == role).toList();
    }

    /** The typed value, for the form that it was typed into. */
    public String typed(String form, String words) {
        return part.equals(form) ? words : "";
    }
}
