package org.chengxin.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Credentials of the schema owner of an external database; {@code spring.datasource} holds the application's role. */
@ConfigurationProperties("chengxin.database.owner")
record OwnerSettings(@Nullable String username, @Nullable String password) {

    @Override
    public String toString() {
        return "OwnerSettings[username=" + username + "]";
    }
}
