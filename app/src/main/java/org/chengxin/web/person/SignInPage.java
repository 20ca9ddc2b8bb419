package org.chengxin.web.person;

import java.util.List;
import org.chengxin.web.ui.FormError;

/**
 * The sign-in form.
 *
 * @param name as typed last time
 * @param errors of the last attempt; empty at first
 */
public record SignInPage(String name, List<FormError> errors) {}
