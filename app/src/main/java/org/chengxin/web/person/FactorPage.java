package org.chengxin.web.person;

import java.util.List;
import org.chengxin.account.SecondFactors.Enrolment;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Qr;

/** Enrolling a second factor for the own account. */
public record FactorPage(Enrolment enrolment, Qr picture, List<FormError> errors) {}
