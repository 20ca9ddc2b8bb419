package org.chengxin.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Who owns schemas and tables, where it is another than the application; it is used while migrating and never after. */
record SchemaOwner(String url, DatabaseUser user) {

    /** What a migration needs at once: the history and the work. */
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
