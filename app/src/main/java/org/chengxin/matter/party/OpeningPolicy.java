package org.chengxin.matter.party;

import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.jspecify.annotations.Nullable;

/** 立案权限: who may open a matter, and to which offices an office may address it. */
public final class OpeningPolicy {

    private static final int CITY_DIGITS = 4;

    private OpeningPolicy() {}

    /**
     * Who runs or watches the system has no case of his own in it.
     *
     * @param caller null for somebody without an account
     */
    public static boolean mayOpenAny(@Nullable Caller caller) {
        return caller == null || AccessPolicy.hasBusiness(caller);
    }

    /**
     * Whether an officer may open it in the role.
     *
     * @param office that the officer works for; null where the department is no office yet
     */
    public static boolean mayOpen(MatterDefinition definition, MatterRole role, @Nullable Office office) {
        if (role.kind() == Kind.PARTY) {
            // an officer opens as a party only what anybody may, for the person who stands at the counter
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
     * Whether an office may have another one take part, by opening it, in a later step, or in what it opens from another
     * matter: one of the same city, if nothing else is said.
     */
    public static boolean mayAddress(MatterDefinition definition, Office addresser, Office addressee) {
        return definition.opening().beyondCity() || city(addresser).equals(city(addressee));
    }

    private static String city(Office office) {
        return office.division()
                .substring(0, Math.min(CITY_DIGITS, office.division().length()));
    }
}
