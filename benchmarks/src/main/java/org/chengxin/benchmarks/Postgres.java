package org.chengxin.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The embedded PostgreSQL of a running server, found by its data directory. */
public final class Postgres {

    private final Path dataDirectory;

    public Postgres(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    public long pid() throws IOException {
        return Long.parseLong(lockFile().get(0).trim());
    }

    public Connection connect() throws IOException, SQLException {
        String port = lockFile().get(3).trim();
        String password = Files.readString(dataDirectory.resolve("keys/postgres.password"));
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password);
    }

    /** Its lines: process id, data directory, start time, port, … */
    private List<String> lockFile() throws IOException {
        return Files.readAllLines(dataDirectory.resolve("postgres/data/postmaster.pid"));
    }
}
