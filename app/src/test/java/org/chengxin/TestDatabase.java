package org.chengxin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded database of a data directory in use, as each of its roles sees it. */
public final class TestDatabase {

    private TestDatabase() {}

    /** What the program is. */
    public static DriverManagerDataSource application(Path directory) {
        return connection(directory, "chengxin", "keys/database-application.password");
    }

    /** Who may do with tables and rows what the program may not. */
    public static DriverManagerDataSource owner(Path directory) {
        return connection(directory, "chengxin_owner", "keys/database-owner.password");
    }

    public static DriverManagerDataSource superuser(Path directory) {
        return connection(directory, "postgres", "keys/postgres.password");
    }

    private static DriverManagerDataSource connection(Path directory, String role, String passwordFile) {
        try {
            String port = Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"))
                    .get(3)
                    .trim();
            return new DriverManagerDataSource(
                    "jdbc:postgresql://localhost:" + port + "/postgres",
                    role,
                    Files.readString(directory.resolve(passwordFile)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
