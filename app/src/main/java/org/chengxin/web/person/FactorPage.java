package org.chengxin.web.person;

import java.util.List;
import org.chengxin.account.SecondFactors.Enrolment;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Qr;

/** Enrolment of the caller's second factor. */
public record FactorPage(Enrolment enrolment, Qr picture, List<FormError> errors) {}
