package org.chengxin.web.person;

import java.util.List;
import org.chengxin.web.ui.FormError;

/**
 * The sign-in form.
 *
 * @param name as it was given last time
 * @param errors what went wrong then; none at first
 */
public record SignInPage(String name, List<FormError> errors) {}
