package org.chengxin.matter.party;

import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.Matter.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * As what somebody stands to a matter.
 *
 * @param roles that they fill
 * @param officeRole the one of them that is an office's
 * @param actor by whom requests are told apart
 */
public record Standpoint(
        Viewer viewer,
        Set<String> roles,
        @Nullable String officeRole,
        @Nullable UUID account,
        @Nullable OrganisationId organisation,
        UUID actor,
        boolean recused) {

    /** Staff of an office that takes part. */
    public boolean isOffice() {
        return viewer == Viewer.OFFICE;
    }
}
