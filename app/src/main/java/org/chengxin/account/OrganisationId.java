package org.chengxin.account;

import java.util.UUID;

/** Id of an organisation with accounts or tokens. */
public record OrganisationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
