package org.chengxin.onboarding;

import org.chengxin.shared.Problem;

/** Errors of applications for access and of the sandbox. */
enum OnboardingProblem implements Problem {
    CODE("onboarding.code", Category.INVALID),
    KIND("onboarding.kind", Category.INVALID),
    NAME("onboarding.name", Category.INVALID),
    REGISTER_NAME("onboarding.register-name", Category.INVALID),
    REGISTER_SEAT("onboarding.register-seat", Category.INVALID),
    COLLECTION_CODE("onboarding.collection-code", Category.FORBIDDEN),
    UNTIL("onboarding.until", Category.INVALID),
    STATEMENT("onboarding.statement", Category.INVALID),
    /** The organisation has accounts: it applies through them. */
    KNOWN("onboarding.known", Category.CONFLICT),
    NOTHING_TO_COLLECT("onboarding.nothing-to-collect", Category.NOT_FOUND),
    NO_SANDBOX("onboarding.no-sandbox", Category.NOT_FOUND);

    private final String code;
    private final Category category;

    OnboardingProblem(String code, Category category) {
        this.code = code;
        this.category = category;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return category;
    }
}
