package org.chengxin.account;

import java.util.UUID;

/** An organisation that has accounts and tokens here. */
public record OrganisationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
