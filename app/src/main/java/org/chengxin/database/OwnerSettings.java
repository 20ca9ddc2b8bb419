package org.chengxin.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The owner of an outside database's schemas, as {@code spring.datasource} names the application's role. */
@ConfigurationProperties("chengxin.database.owner")
record OwnerSettings(@Nullable String username, @Nullable String password) {

    @Override
    public String toString() {
        return "OwnerSettings[username=" + username + "]";
    }
}
