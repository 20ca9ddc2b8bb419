package org.chengxin.account.outlet;

import org.jspecify.annotations.Nullable;

/** Addresses for an organisation's notices. */
record OrganisationContact(@Nullable String email, @Nullable String phone) {

    static final OrganisationContact NONE = new OrganisationContact(null, null);

    @Override
    public String toString() {
        return "OrganisationContact";
    }
}
