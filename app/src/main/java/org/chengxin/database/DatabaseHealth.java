package org.chengxin.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Health check of the database on a connection of its own, since those of the pool wait for an unreachable database. */
@Component("dbHealthIndicator")
public class DatabaseHealth implements HealthIndicator {

    private static final String SECONDS = "2";

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final String url;
    private final Properties properties = new Properties();
    private boolean there;
    private long fresh = System.nanoTime();

    DatabaseHealth(JdbcConnectionDetails details) {
        url = details.getJdbcUrl();
        set("user", details.getUsername());
        set("password", details.getPassword());
        set("loginTimeout", SECONDS);
        set("connectTimeout", SECONDS);
        set("socketTimeout", SECONDS);
        set("ApplicationName", "chengxin health");
    }

    private void set(String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    @Override
    public Health health() {
        return isThere() ? Health.up().build() : Health.down().build();
    }

    /** What a check that reads the database found: {@code UNKNOWN} while the database is away, {@code DOWN} if it goes meanwhile. */
    public Health read(Supplier<Health> check) {
        try {
            // the connection pool would wait for an unreachable database
            return isThere() ? check.get() : Health.unknown().build();
        } catch (RuntimeException away) {
            return Health.down().build();
        }
    }

    /** Waits two seconds at most; the result is cached for a second, since anybody may call the probes. */
    public synchronized boolean isThere() {
        long now = System.nanoTime();
        if (now - fresh >= 0) {
            there = ask();
            fresh = System.nanoTime() + FRESH_NANOS;
        }
        return there;
    }

    private boolean ask() {
        try (Connection connection = DriverManager.getConnection(url, properties);
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException away) {
            return false;
        }
    }
}
