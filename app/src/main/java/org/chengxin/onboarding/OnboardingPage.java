package org.chengxin.onboarding;

import java.util.List;
import org.chengxin.web.ui.FormError;

/**
 * @param sandbox whether this installation is one
 * @param address of the sandbox; empty if there is none
 * @param number of an application, as typed
 */
public record OnboardingPage(boolean sandbox, String address, String number, List<FormError> errors) {}
