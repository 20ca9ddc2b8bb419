package org.chengxin.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.chengxin.evidencelog.file.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One embedded PostgreSQL server in the data directory, durable and closed to other users of the machine: its library turns
 * {@code fsync} off and trusts every local user, and both are corrected here. The superuser is used at the start only.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD_FILE = "keys/postgres.password";
    private static final String OWNER_FILE = "keys/database-owner.password";
    private static final String APPLICATION_FILE = "keys/database-application.password";

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final DatabaseUser owner;
    private final DatabaseUser application;
    private final FileChannel lock;
    private @Nullable AutoRestart autoRestart;

    private EmbeddedDatabase(
            EmbeddedPostgres server,
            Postmaster postmaster,
            DatabaseUser owner,
            DatabaseUser application,
            FileChannel lock) {
        this.server = server;
        this.postmaster = postmaster;
        this.owner = owner;
        this.application = application;
        this.lock = lock;
    }

    /** Starts the server with automatic restarts; {@code giveUp} is called after {@code patience} without success. */
    static EmbeddedDatabase start(DataDirectory directory, Duration patience, Runnable giveUp) {
        EmbeddedDatabase database = start(directory);
        Path log = directory.folder("postgres").resolve("server.log");
        database.autoRestart = new AutoRestart(database.postmaster, log, patience, giveUp);
        database.autoRestart.start();
        return database;
    }

    static EmbeddedDatabase start(DataDirectory directory) {
        Path data = directory.folder("postgres").resolve("data");
        Path work = directory.folder("postgres/binaries");
        directory.folder("keys");
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        String password = password(directory, PASSWORD_FILE);
        DatabaseUser owner = new DatabaseUser(EmbeddedRoles.OWNER, password(directory, OWNER_FILE));
        DatabaseUser application = new DatabaseUser(EmbeddedRoles.APPLICATION, password(directory, APPLICATION_FILE));
        FileChannel lock = lock(directory.folder("postgres").resolve("in-use"));
        stopOrphan(data, work);
        Path log = directory.folder("postgres").resolve("server.log");
        try {
            Files.deleteIfExists(log);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(work.toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setRegisterShutdownHook(false);
            Settings.DURABLE.forEach(builder::setServerConfig);
            if (!first) {
                builder.setConnectConfig("password", password);
            }
            EmbeddedPostgres server = builder.start();
            if (first) {
                closeToOthers(server, data, password);
            }
            try (Connection superuser = DriverManager.getConnection(url(server), SUPERUSER, password)) {
                EmbeddedRoles.prepare(superuser, owner, application);
            }
            return new EmbeddedDatabase(server, Postmaster.running(data), owner, application, lock);
        } catch (IOException | SQLException | IllegalStateException failure) {
            throw new IllegalStateException("PostgreSQL in " + data + " did not start: " + lastLines(log), failure);
        }
    }

    String url() {
        return url(server);
    }

    /** The role that owns and migrates the schemas. */
    DatabaseUser owner() {
        return owner;
    }

    /** The role for everything else. */
    DatabaseUser application() {
        return application;
    }

    /** Stops the processes first: the library's own stop needs the data directory, which may be gone. */
    @Override
    public void close() throws IOException {
        try (lock) {
            if (autoRestart != null) {
                autoRestart.close();
            }
            postmaster.stop();
            server.close();
        }
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?reWriteBatchedInserts=true"
                // keeps quoted row values out of messages
                + "&logServerErrorDetail=false";
    }

    static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException unreadable) {
            return "it left no message in " + log;
        }
    }

    private static String password(DataDirectory directory, String file) {
        if (directory.has(file)) {
            return new String(directory.read(file), StandardCharsets.UTF_8);
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        directory.writePrivate(file, password.getBytes(StandardCharsets.UTF_8));
        return password;
    }

    /** Ends trust authentication at the first start: sets the password, then allows SCRAM only. */
    private static void closeToOthers(EmbeddedPostgres server, Path data, String password)
            throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user postgres password '" + password + "'");
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** One process per data directory: without the lock a second start would take the first one's server for an orphan. */
    private static FileChannel lock(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new IllegalStateException("another process uses the data directory " + file.getParent());
            }
            return channel;
        } catch (IOException failure) {
            throw new IllegalStateException("cannot lock " + file, failure);
        }
    }

    /** A killed JVM leaves its server running, which blocks the directory for the next start. */
    private static void stopOrphan(Path data, Path work) {
        if (!Postmaster.hasPid(data)) {
            return;
        }
        try {
            ProcessHandle.of(Postmaster.pid(data))
                    .filter(process -> process.info().command().orElse("").startsWith(work.toString()))
                    .ifPresent(orphan -> {
                        LOG.warn("stopping PostgreSQL {} that a killed run left behind", orphan.pid());
                        Postmaster.stop(orphan);
                    });
            Postmaster.clear(data);
        } catch (IOException failure) {
            LOG.warn("cannot look for an orphaned PostgreSQL: {}", failure.toString());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
