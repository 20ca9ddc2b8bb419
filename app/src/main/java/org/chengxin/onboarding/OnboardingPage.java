package org.chengxin.onboarding;

import java.util.List;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * @param sandbox whether this installation is one
 * @param address of the sandbox; empty if there is none
 * @param number of an application, as typed
 * @param sent how and when the code to collect it went out; null unless it is asked for
 */
public record OnboardingPage(
        boolean sandbox,
        String address,
        String number,
        @Nullable String sent,
        List<FormError> errors) {}
