package org.chengxin.web.person;

import java.util.List;
import org.chengxin.account.Role;
import org.chengxin.account.SecondFactors.Enrolment;
import org.chengxin.account.Sessions.Pending;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Qr;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be done before somebody is signed in.
 *
 * @param missing the administrators that are to be named
 * @param enrolment what the app is told, where one is to be enrolled
 */
public record SignInNextPage(
        Pending step,
        List<Role> missing,
        @Nullable Enrolment enrolment,
        @Nullable Qr picture,
        List<FormError> errors) {

    /** The word of the step in the bundles. */
    public String word() {
        return step.name().toLowerCase(java.util.Locale.ROOT);
    }
}
