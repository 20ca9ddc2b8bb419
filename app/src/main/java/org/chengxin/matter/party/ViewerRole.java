package org.chengxin.matter.party;

import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.matter.Matter.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A viewer's relation to a matter, with its roles.
 *
 * @param roles of the viewer
 * @param officeRole the role of an office among them
 * @param officer the person's post; looked up only while an act waits for a second person
 * @param actor id for idempotency keys
 */
public record ViewerRole(
        Viewer viewer,
        Set<String> roles,
        @Nullable String officeRole,
        @Nullable UUID account,
        @Nullable Officer officer,
        @Nullable OrganisationId organisation,
        UUID actor,
        boolean recused) {

    /**
     * A person with a post who may sign in.
     *
     * @param certified whether the person's certificate of law enforcement (执法证) is valid today
     */
    public record Officer(Post post, boolean certified) {}

    ViewerRole as(@Nullable Officer known) {
        return new ViewerRole(viewer, roles, officeRole, account, known, organisation, actor, recused);
    }

    /** Whether the viewer belongs to a participating office. */
    public boolean isOffice() {
        return viewer == Viewer.OFFICE;
    }
}
