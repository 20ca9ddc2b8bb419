package org.chengxin.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.OrganisationCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * The form for access to the sandbox, as typed.
 *
 * @param own the organisation of whoever is signed in, which can have a new token; null for a stranger
 */
public record SandboxPage(
        String name, String code, String kind, @Nullable String own, List<FormError> errors) {

    static SandboxPage of(@Nullable Caller caller) {
        String own =
                caller != null && Applicant.KINDS.contains(caller.organisation().kind())
                        ? caller.organisation().name()
                        : null;
        return new SandboxPage("", "", OrganisationKind.PLATFORM.word(), own, List.of());
    }

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
