package org.chengxin.matter.party;

import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.jspecify.annotations.Nullable;

/** 立案权限: who may open a matter, and which offices an office may address. */
public final class OpeningPolicy {

    private static final int CITY_DIGITS = 4;

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
     * Whether an officer may open it in the role.
     *
     * @param office of the officer; null if the department is not set up as an office
     * @param elsewhere whether it is of another city
     */
    public static boolean mayOpen(
            MatterDefinition definition, MatterRole role, @Nullable Office office, boolean elsewhere) {
        if (role.kind() == Kind.PARTY) {
            // at the counter an officer opens for a person what anybody may open
            return role.anyone();
        }
        MatterOpening opening = definition.opening();
        return (role.department() == null || office != null && role.department().equals(office.department()))
                && !(opening.ownCity() && elsewhere)
                && (opening.departments().isEmpty()
                        || office != null && opening.departments().contains(office.department()))
                && (opening.levels().isEmpty()
                        || office != null && opening.levels().contains(office.level()));
    }

    /**
     * Whether an office may name another one, by opening, step or link: in the same city, unless the definition allows more.
     */
    public static boolean mayAddress(MatterDefinition definition, Office addresser, Office addressee) {
        return definition.opening().beyondCity() || city(addresser).equals(city(addressee));
    }

    private static String city(Office office) {
        return office.division()
                .substring(0, Math.min(CITY_DIGITS, office.division().length()));
    }
}
