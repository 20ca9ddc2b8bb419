package org.chengxin.web.person;

import java.util.List;
import org.chengxin.web.ui.FormError;

/**
 * Re-authentication by password or code, before a protected act.
 *
 * @param back the page to return to
 */
public record ConfirmPage(String back, List<FormError> errors) {}
