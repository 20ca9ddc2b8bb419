package org.chengxin.account;

import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** Errors of organisations, accounts, sign-in and tokens. */
public enum AccountProblem implements Problem {
    UNKNOWN_ORGANISATION("account.unknown-organisation", Category.INVALID),
    NAME_TAKEN("account.name-taken", Category.CONFLICT),
    UNKNOWN_ROLE("account.unknown-role", Category.INVALID),
    UNKNOWN_KIND("account.unknown-kind", Category.INVALID),
    WEAK_PASSWORD("account.weak-password", Category.INVALID),
    ONE_TIME_TOKEN("account.one-time-token", Category.FORBIDDEN),
    MISSING_FIELD("account.missing-field", Category.INVALID),
    UNKNOWN_DEPARTMENT("account.unknown-department", Category.INVALID),
    UNKNOWN_LEVEL("account.unknown-level", Category.INVALID),
    UNKNOWN_DIVISION("account.unknown-division", Category.INVALID),
    UNKNOWN_POST("account.unknown-post", Category.INVALID),
    COMPETENCE("account.competence.entry", Category.INVALID),
    NO_OFFICE("account.no-office", Category.INVALID),
    NO_OFFICER("account.no-officer", Category.INVALID),
    NO_COLLEAGUE("account.no-colleague", Category.INVALID),
    NO_CERTIFICATE("account.no-certificate", Category.INVALID),
    CERTIFICATE_TAKEN("account.certificate-taken", Category.CONFLICT),
    NOTHING_TO_COLLECT("account.nothing-to-collect", Category.NOT_FOUND),
    CERTIFICATE_ENDED("account.certificate-ended", Category.INVALID),
    NO_ADDRESS("account.no-address", Category.INVALID),
    UNKNOWN_ACCOUNT("account.unknown-account", Category.INVALID),
    UNKNOWN_TOKEN("account.unknown-token", Category.INVALID),
    UNKNOWN_SCOPE("account.unknown-scope", Category.INVALID),
    TOKEN_LIMITS("account.token-limits", Category.INVALID),
    ROLE_NOT_THERE("account.role-not-there", Category.INVALID),
    UNFIT_NAME("account.unfit-name", Category.INVALID),
    DISSOLVED("account.dissolved", Category.CONFLICT),
    UNKNOWN_ACT("account.unknown-act", Category.INVALID),
    IDENTITY_NUMBER("account.identity-number", Category.INVALID),
    TWO_PERSONS("account.two-persons", Category.FORBIDDEN),
    WRONG_PASSWORD("account.wrong-password", Category.INVALID),
    WRONG_CODE("account.wrong-code", Category.INVALID),
    ENROLLED("account.enrolled", Category.CONFLICT),
    SIGN_IN_REFUSED("account.sign-in-refused", Category.FORBIDDEN),
    SIGN_IN_UNFINISHED("account.sign-in-unfinished", Category.FORBIDDEN),
    PROVE_AGAIN("account.prove-again", Category.FORBIDDEN),
    PURPOSE_NOT_OF_ROLE("account.purpose-not-of-role", Category.FORBIDDEN),
    SIGN_IN_TOO_OFTEN("account.sign-in-too-often", Category.TOO_OFTEN);

    private static final int LONGEST = 200;

    private final String code;
    private final Category category;

    AccountProblem(String code, Category category) {
        this.code = code;
        this.category = category;
    }

    /** Validates a field of a call: not missing, not too long, no control characters, well-formed Unicode. */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null
                || value.toString().isBlank()
                || value.toString().length() > LONGEST
                || value.toString().codePoints().anyMatch(AccountProblem::isNoText)) {
            throw new ProblemException(MISSING_FIELD, field);
        }
        return value;
    }

    /** An unpaired surrogate has no UTF-8 encoding, so neither the database nor a password hash accepts it. */
    private static boolean isNoText(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
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
