package org.chengxin.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.OrganisationCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.web.ui.FormError;

/** The form for access to the sandbox, as typed. */
public record SandboxPage(String name, String code, String kind, List<FormError> errors) {

    static final SandboxPage EMPTY = new SandboxPage("", "", OrganisationKind.PLATFORM.word(), List.of());

    /** A made-up code that holds its check characters, for whoever has none at hand; each visitor gets another one. */
    public String example() {
        String inner =
                String.format(Locale.ROOT, "TT%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        String body = "91330106" + inner + OrganisationCode.checkSymbol(inner);
        return body + SocialCreditCode.checkSymbol(body);
    }

    /** Words of the kinds that may ask. */
    public List<String> kinds() {
        return Applicant.KINDS.stream().map(OrganisationKind::word).toList();
    }
}
