package org.chengxin.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The owner of schemas and tables, if it differs from the application's role; used only while migrating. */
record SchemaOwner(String url, DatabaseUser user) {

    /** A migration needs these at the same time, for the history and for the work. */
    private static final int CONNECTIONS = 3;

    HikariDataSource connect() {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("owner");
        settings.setJdbcUrl(url);
        settings.setUsername(user.name());
        settings.setPassword(user.password());
        settings.setMinimumIdle(0);
        settings.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(settings);
    }
}
