package org.chengxin.account.outlet;

import org.jspecify.annotations.Nullable;

/** Where an organisation is told things. */
record OrganisationContact(@Nullable String email, @Nullable String phone) {

    static final OrganisationContact NONE = new OrganisationContact(null, null);

    @Override
    public String toString() {
        return "OrganisationContact";
    }
}
