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
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server inside the data directory, durable and closed to other users of the machine: the library that
 * starts it turns {@code fsync} off and trusts every local user, so both are put right here. Its superuser does what a
 * start needs, and nothing after it.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD_FILE = "keys/postgres.password";
    private static final String OWNER_FILE = "keys/database-owner.password";
    private static final String APPLICATION_FILE = "keys/database-application.password";

    private final EmbeddedPostgres server;
    private final DatabaseUser owner;
    private final DatabaseUser application;
    private final FileChannel lock;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseUser owner, DatabaseUser application, FileChannel lock) {
        this.server = server;
        this.owner = owner;
        this.application = application;
        this.lock = lock;
    }

    static EmbeddedDatabase start(DataDirectory directory) {
        Path data = directory.folder("postgres").resolve("data");
        Path work = directory.folder("postgres/binaries");
        directory.folder("keys");
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        String password = first ? newPassword(directory, PASSWORD_FILE) : password(directory, PASSWORD_FILE);
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
            return new EmbeddedDatabase(server, owner, application, lock);
        } catch (IOException | SQLException | IllegalStateException failure) {
            throw new IllegalStateException("PostgreSQL in " + data + " did not start: " + lastLines(log), failure);
        }
    }

    String url() {
        return url(server);
    }

    /** Who owns the schemas and migrates them. */
    DatabaseUser owner() {
        return owner;
    }

    /** As whom everything else is done. */
    DatabaseUser application() {
        return application;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?reWriteBatchedInserts=true";
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException unreadable) {
            return "it left no message in " + log;
        }
    }

    private static String password(DataDirectory directory, String file) {
        return directory.has(file)
                ? new String(directory.read(file), StandardCharsets.UTF_8)
                : newPassword(directory, file);
    }

    private static String newPassword(DataDirectory directory, String file) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        directory.writePrivate(file, password.getBytes(StandardCharsets.UTF_8));
        return password;
    }

    /** Trust ends with the first start: the password is set, then only SCRAM opens the door. */
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

    /** The server removes this file as it ends; its process may linger as a zombie that nobody collects. */
    private static void awaitGone(Path pidFile) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Files.exists(pidFile) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** One process a data directory: without the lock a second start would take the first one's server for an orphan. */
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

    /** A killed JVM leaves its server running, and a second one cannot take the directory. */
    private static void stopOrphan(Path data, Path work) {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return;
        }
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
            ProcessHandle orphan = ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").startsWith(work.toString()))
                    .orElse(null);
            if (orphan != null) {
                LOG.warn("stopping PostgreSQL {} that a killed run left behind", pid);
                // SIGINT is PostgreSQL's fast shutdown; Java can only send SIGTERM, which waits for clients.
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
                awaitGone(data.resolve("postmaster.pid"));
            } else {
                Files.deleteIfExists(data.resolve("postmaster.pid"));
            }
        } catch (IOException failure) {
            LOG.warn("cannot look for an orphaned PostgreSQL", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
