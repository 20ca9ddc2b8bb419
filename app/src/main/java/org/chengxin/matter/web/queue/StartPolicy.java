package org.chengxin.matter.web.queue;

import org.chengxin.account.Caller;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.party.OpeningPolicy;
import org.jspecify.annotations.Nullable;

/** Kinds of matters offered for opening: only those that the caller may open. */
public final class StartPolicy {

    private StartPolicy() {}

    /**
     * @param office of the caller; null for firms and platforms
     * @param elsewhere whether it is of another city
     */
    public static boolean offered(MatterDefinition kind, Caller caller, @Nullable Office office, boolean elsewhere) {
        return OpeningPolicy.mayOpenAny(caller)
                && kind.opening().channels().contains(Channel.WORKBENCH)
                && kind.opening().by().stream()
                        .map(kind.roles()::get)
                        .anyMatch(role -> role != null && OpeningPolicy.mayOpen(kind, role, caller, office, elsewhere));
    }
}
