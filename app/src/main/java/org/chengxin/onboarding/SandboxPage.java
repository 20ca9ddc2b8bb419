package org.chengxin.onboarding;

import java.util.List;
import org.chengxin.account.OrganisationKind;
import org.chengxin.web.ui.FormError;

/** The form for access to the sandbox, as typed. */
public record SandboxPage(String name, String code, String kind, List<FormError> errors) {

    static final SandboxPage EMPTY = new SandboxPage("", "", OrganisationKind.PLATFORM.word(), List.of());

    /** Words of the kinds that may ask. */
    public List<String> kinds() {
        return Applicant.KINDS.stream().map(OrganisationKind::word).toList();
    }
}
