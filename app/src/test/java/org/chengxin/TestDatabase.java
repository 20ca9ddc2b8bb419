package org.chengxin;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded database of a data directory in use, as each of its roles sees it. */
public final class TestDatabase {

    /** By process of the database and role: signing a connection in costs more than most statements of tests. */
    private static final Map<String, HikariDataSource> POOLS = new ConcurrentHashMap<>();

    /** By which the database tells connections of tests from the server's. */
    public static final String APPLICATION = "tests";

    private static final int CONNECTIONS = 8;

    private TestDatabase() {}

    /** What the program is. */
    public static HikariDataSource application(Path directory) {
        return connection(directory, "chengxin", "keys/database-application.password");
    }

    /** Who may do with tables and rows what the program may not. */
    public static HikariDataSource owner(Path directory) {
        return connection(directory, "chengxin_owner", "keys/database-owner.password");
    }

    public static HikariDataSource superuser(Path directory) {
        return connection(directory, "postgres", "keys/postgres.password");
    }

    /** Another database of the same server, by the same role. */
    public static DriverManagerDataSource another(String database, HikariDataSource as) {
        return new DriverManagerDataSource(
                as.getJdbcUrl().replaceFirst("/postgres$", "/" + database), as.getUsername(), as.getPassword());
    }

    private static HikariDataSource connection(Path directory, String role, String passwordFile) {
        try {
            List<String> running = Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"));
            String password = Files.readString(directory.resolve(passwordFile));
            return POOLS.computeIfAbsent(
                    running.get(0) + " " + role,
                    process ->
                            pool("jdbc:postgresql://localhost:" + running.get(3).trim() + "/postgres", role, password));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HikariDataSource pool(String url, String role, String password) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(role);
        settings.setPassword(password);
        settings.addDataSourceProperty("ApplicationName", APPLICATION);
        settings.setMinimumIdle(0);
        settings.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(settings);
    }
}
