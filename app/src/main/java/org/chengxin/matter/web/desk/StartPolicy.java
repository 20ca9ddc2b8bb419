package org.chengxin.matter.web.desk;

import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.jspecify.annotations.Nullable;

/** Which matters somebody is offered to open: those only that opening would not refuse. */
final class StartPolicy {

    private StartPolicy() {}

    /** @param department of the office that the caller works for; null for firms and platforms */
    static boolean offered(MatterDefinition kind, @Nullable String department) {
        return kind.opening().channels().contains(Channel.WORKBENCH)
                && kind.opening().by().stream()
                        .map(kind.roles()::get)
                        .anyMatch(role -> role != null && fits(role, department));
    }

    private static boolean fits(MatterRole role, @Nullable String department) {
        if (department == null) {
            return role.kind() == Kind.PARTY;
        }
        // an officer opens as a party only what anybody may, for the person who stands at the counter
        return role.kind() == Kind.PARTY
                ? role.anyone()
                : role.department() == null || role.department().equals(department);
    }
}
