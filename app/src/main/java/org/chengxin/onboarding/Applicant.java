package org.chengxin.onboarding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.shared.ProblemException;

/**
 * An organisation that is to have access.
 *
 * @param code its 统一社会信用代码
 */
record Applicant(String name, String code, OrganisationKind kind) {

    /** Kinds that apply; departments and the operator are set up by administrators. */
    static final Set<OrganisationKind> KINDS = EnumSet.of(
            OrganisationKind.PLATFORM,
            OrganisationKind.LOGISTICS,
            OrganisationKind.AGENCY,
            OrganisationKind.ASSOCIATION,
            OrganisationKind.MERCHANT);

    private static final int LONGEST = 100;

    /** @throws ProblemException naming the field that does not hold */
    static Applicant of(String name, String code, String kind) {
        OrganisationKind known = Arrays.stream(OrganisationKind.values())
                .filter(each -> KINDS.contains(each) && each.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ProblemException(OnboardingProblem.KIND, "kind"));
        String shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONGEST || !Accounts.acceptsName(shown)) {
            throw new ProblemException(OnboardingProblem.NAME, "name");
        }
        return new Applicant(
                shown,
                SocialCreditCode.tryParse(code.strip())
                        .map(SocialCreditCode::value)
                        .orElseThrow(() -> new ProblemException(OnboardingProblem.CODE, "code")),
                known);
    }
}
