package org.chengxin.web.person;

import java.util.List;
import org.chengxin.web.ui.FormError;

/**
 * Password or code again, before an act that wants it.
 *
 * @param back the page that it was begun from
 */
public record ConfirmPage(String back, List<FormError> errors) {}
