package org.chengxin.web.person;

import java.util.List;
import org.chengxin.account.Role;
import org.chengxin.account.SecondFactors.Enrolment;
import org.chengxin.account.Sessions.Pending;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Qr;
import org.jspecify.annotations.Nullable;

/**
 * A remaining step of the sign-in.
 *
 * @param missing the administrators still to be named
 * @param enrolment the data for the authenticator app, if one is to be enrolled
 */
public record SignInNextPage(
        Pending step,
        List<Role> missing,
        @Nullable Enrolment enrolment,
        @Nullable Qr picture,
        List<FormError> errors) {

    /** The step's word in the bundles. */
    public String word() {
        return step.name().toLowerCase(java.util.Locale.ROOT);
    }
}
