package org.chengxin.code;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码: 18 symbols naming an organisation for life (GB 32100-2015). The constructor asks for the shape
 * only, because registers hold a few codes of 2015 whose check fails; {@link #parse} asks for both check symbols.
 */
public record SocialCreditCode(String value) {

    /** No I, O, S, V, Z: they look like digits (GB 32100, table 1). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int BODY = 17;

    public SocialCreditCode {
        if (value.length() != BODY + 1) {
            throw new InvalidValueException("code.length", "18 symbols");
        }
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValueException("code.alphabet", "digits at 3 to 8, elsewhere no I, O, S, V, Z");
        }
    }

    /** Reads what a person or a platform entered: the shape and both check symbols must hold. */
    public static SocialCreditCode parse(String text) {
        SocialCreditCode code = registered(text);
        if (checkSymbol(code.value.substring(0, BODY)) != code.value.charAt(BODY)) {
            throw new InvalidValueException("code.check-symbol-18", "the check symbol of GB 32100");
        }
        if (code.organisationCode().isEmpty()) {
            throw new InvalidValueException("code.check-symbol-17", "the check symbol of GB 11714");
        }
        return code;
    }

    public static Optional<SocialCreditCode> tryParse(String text) {
        return InvalidValueException.attempt(() -> parse(text));
    }

    /** Reads what a register holds: a failing check is kept, to be flagged by {@link #isRegular()}, not refused. */
    public static SocialCreditCode registered(String text) {
        return new SocialCreditCode(Spelling.withoutBlanks(text));
    }

    /** As {@link #registered}; empty for what does not even have the shape of a code. */
    public static Optional<SocialCreditCode> tryRegistered(String text) {
        return InvalidValueException.attempt(() -> registered(text));
    }

    /** The check symbol that belongs behind 17 symbols. */
    public static char checkSymbol(String body) {
        if (body.length() != BODY) {
            throw new InvalidValueException("code.length", "17 symbols before the check symbol");
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BODY; i++) {
            int symbol = ALPHABET.indexOf(body.charAt(i));
            if (symbol < 0) {
                throw new InvalidValueException("code.alphabet", "no I, O, S, V, Z");
            }
            sum += symbol * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        // the outer remainder turns 31 into the symbol 0
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    /** Whether both check symbols hold. */
    public boolean isRegular() {
        return checkSymbol(value.substring(0, BODY)) == value.charAt(BODY)
                && organisationCode().isPresent();
    }

    /** 登记管理部门; empty for a symbol that later amendments added. */
    public Optional<RegisteringDepartment> department() {
        return RegisteringDepartment.of(value.charAt(0));
    }

    /** 机构类别 in Chinese, for example 企业 for 91; empty when the department knows no such category. */
    public Optional<String> category() {
        return department().flatMap(department -> department.category(value.charAt(1)));
    }

    /** The first two symbols, department and category: {@code 91} enterprise, {@code 92} individual business. */
    public String kind() {
        return value.substring(0, 2);
    }

    /** The division of the registering authority, frozen at issue and so perhaps abolished since. */
    public Optional<DivisionCode> division() {
        return DivisionCode.tryParse(value.substring(2, 8));
    }

    /** The inner code (主体标识码); empty when its own check symbol fails. */
    public Optional<OrganisationCode> organisationCode() {
        return OrganisationCode.tryParse(value.substring(8, BODY));
    }

    @Override
    public String toString() {
        return value;
    }
}
