package org.chengxin.matter.party;

import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.matter.Matter.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * As what somebody stands to a matter.
 *
 * @param roles that they fill
 * @param officeRole the one of them that is an office's
 * @param officer what the person is in the office; looked up only while an act waits for its second person
 * @param actor by whom requests are told apart
 */
public record Standpoint(
        Viewer viewer,
        Set<String> roles,
        @Nullable String officeRole,
        @Nullable UUID account,
        @Nullable Officer officer,
        @Nullable OrganisationId organisation,
        UUID actor,
        boolean recused) {

    /**
     * Somebody with a post who may sign in.
     *
     * @param certified whether the person holds a certificate of law enforcement (执法证) that is valid today
     */
    public record Officer(Post post, boolean certified) {}

    Standpoint as(@Nullable Officer known) {
        return new Standpoint(viewer, roles, officeRole, account, known, organisation, actor, recused);
    }

    /** Staff of an office that takes part. */
    public boolean isOffice() {
        return viewer == Viewer.OFFICE;
    }
}
