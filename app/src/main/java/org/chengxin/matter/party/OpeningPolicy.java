package org.chengxin.matter.party;

import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.jspecify.annotations.Nullable;

/** 立案权限: who may open a matter, and which offices take part in it. */
public final class OpeningPolicy {

    private OpeningPolicy() {}

    /**
     * Operators and auditors may not open matters.
     *
     * @param caller null for a stranger
     */
    public static boolean mayOpenAny(@Nullable Caller caller) {
        return caller == null || AccessPolicy.hasBusiness(caller);
    }

    /**
     * Whether somebody with an account may open it in the role.
     *
     * @param office of an officer; null for others, and if the department is not set up as an office
     * @param elsewhere whether the department is of another city
     */
    public static boolean mayOpen(
            MatterDefinition definition, MatterRole role, Caller caller, @Nullable Office office, boolean elsewhere) {
        if (!AccessPolicy.worksForADepartment(caller)) {
            return role.kind() == Kind.PARTY
                    && role.admits(caller.organisation().kind());
        }
        if (!mayTakePart(definition, elsewhere)) {
            return false;
        }
        if (role.kind() == Kind.PARTY) {
            // at the counter an officer opens for a person what anybody may open
            return role.anyone();
        }
        MatterOpening opening = definition.opening();
        return (role.department() == null || office != null && role.department().equals(office.department()))
                && (opening.departments().isEmpty()
                        || office != null && opening.departments().contains(office.department()))
                && (opening.levels().isEmpty()
                        || office != null && opening.levels().contains(office.level()));
    }

    /**
     * Whether an office may have a role in it, however it comes to it: offices of other cities are guests, whom the definition
     * has to let in.
     *
     * @param elsewhere whether it is of another city
     */
    public static boolean mayTakePart(MatterDefinition definition, boolean elsewhere) {
        return !elsewhere || definition.opening().guests();
    }
}
