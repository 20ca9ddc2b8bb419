package org.chengxin.subject;

import java.util.List;
import java.util.Optional;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A subject as it may be shown, without a natural person's name and numbers.
 *
 * @param name absent for natural persons, and while the subject is only referred to
 * @param codeOdd whether an authoritative source gave a code with a wrong check digit
 * @param operator the firm behind a platform, as the platform reports it
 * @param source who asserts the description, if not the register
 * @param differs whether another source gives a different name
 * @param fact the report with the highest precedence
 * @param formerNames what the register or the organisation itself called it earlier 曾用名
 */
public record Subject(
        SubjectId id,
        Nature nature,
        List<Part> parts,
        @Nullable String name,
        @Nullable String code,
        boolean codeOdd,
        @Nullable String division,
        @Nullable String address,
        @Nullable String website,
        @Nullable String operator,
        @Nullable String exemption,
        @Nullable String source,
        boolean differs,
        @Nullable FactId fact,
        List<String> formerNames) {

    /** Where it is registered: its division, or else the one that its code was issued in; null if neither is known. */
    public @Nullable String seat() {
        return division != null
                ? division
                : Optional.ofNullable(code)
                        .flatMap(SocialCreditCode::tryRegistered)
                        .flatMap(SocialCreditCode::division)
                        .map(DivisionCode::value)
                        .orElse(null);
    }
}
