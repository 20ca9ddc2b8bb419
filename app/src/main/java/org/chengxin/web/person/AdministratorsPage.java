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
 * @param part whose form was wrong: that of an account's id, open or token; empty for none
 */
public record AdministratorsPage(List<Row> rows, Form form, String part, List<FormError> errors) {

    /**
     * An account.
     *
     * @param acts that may be proposed for it
     * @param open address of the proposal that waits for it
     */
    public record Row(
            ListedAccount account,
            List<AdministratorAct> acts,
            @Nullable String open) {}

    /** What was typed; each form has some of the fields. */
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

    /** The typed words of a form, for the form that they were typed into. */
    public String typed(String form, String words) {
        return part.equals(form) ? words : "";
    }
}
