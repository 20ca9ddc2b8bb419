package org.chengxin.upgrade;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.chengxin.Server;
import org.chengxin.upgrade.KeptDatabase.Dump;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data directory of an installation of the version before, kept as three small files: what the database held as text,
 * the log and the keys as they lay there, and what must still answer.
 */
public final class KeptDirectory {

    private static final String FOLDER = "kept/";
    private static final String DATABASE = "database.zip";
    private static final String FILES = "directory.zip";
    private static final String EXPECTED = "expected.json";
    private static final String KEY_FILE = "data.key";
    private static final String PASSWORD = "only-for-the-kept-directory";
    private static final long MOST = 1 << 20;

    private KeptDirectory() {}

    /** Writes what is kept of an installation that runs and has nothing left to do. */
    public static void keep(DataSource database, List<String> modules, Path data, ObjectNode expected, Path folder)
            throws IOException, SQLException {
        Files.createDirectories(folder);
        Map<String, byte[]> files = files(data);
        Dump dump = KeptDatabase.read(database, modules);
        if (!java.util.Arrays.equals(
                files.get("data/log/public/checkpoint"), files(data).get("data/log/public/checkpoint"))) {
            throw new IllegalStateException("the log went on meanwhile: try again");
        }
        zip(folder.resolve(DATABASE), dump.rows());
        zip(folder.resolve(FILES), files);
        ObjectNode migrated = expected.putObject("migrated");
        dump.migrated().forEach(migrated::put);
        expected.put("transactions", dump.transactions());
        ObjectNode rows = expected.putObject("rows");
        dump.rows().forEach((table, text) -> {
            if (table.matches(".*[( ]seal[,)].*")) {
                rows.put(table.substring(0, table.indexOf(' ')), lines(text));
            }
        });
        Files.writeString(
                folder.resolve(EXPECTED), expected.toPrettyString().replace("\r", "") + "\n", StandardCharsets.UTF_8);
        for (String file : List.of(DATABASE, FILES, EXPECTED)) {
            if (Files.size(folder.resolve(file)) > MOST) {
                throw new IllegalStateException(file + " is larger than a repository should hold");
            }
        }
    }

    /** What must still answer. */
    static JsonNode expected() throws IOException {
        return Server.JSON.readTree(resource(EXPECTED));
    }

    /** Makes the directory anew, as the version before left it. */
    static Path restore(Path parent) throws IOException, SQLException {
        for (Map.Entry<String, byte[]> file : unzip(resource(FILES)).entrySet()) {
            Path to = parent.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            Files.write(to, file.getValue());
        }
        Path directory = parent.resolve("data");
        Map<String, String> migrated = new LinkedHashMap<>();
        expected().path("migrated").forEachEntry((module, version) -> migrated.put(module, version.stringValue()));
        Path postgres = Files.createDirectories(directory.resolve("postgres"));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(postgres.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(postgres.resolve("binaries").toFile())
                .setServerConfig("fsync", "off")
                .setServerConfig("password_encryption", "scram-sha-256")
                .start()) {
            long transactions = expected().path("transactions").longValue();
            KeptDatabase.write(
                    new Dump(migrated, transactions, unzip(resource(DATABASE))), server.getPostgresDatabase());
            close(server, postgres.resolve("data"));
        }
        Files.writeString(directory.resolve("keys/postgres.password"), PASSWORD);
        return directory;
    }

    /** As the version before closed its database to other users of the machine. */
    private static void close(EmbeddedPostgres server, Path data) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user postgres password '" + PASSWORD + "'");
            statement.execute("checkpoint");
        }
        Files.writeString(
                data.resolve("pg_hba.conf"),
                "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
    }

    private static long lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().count();
    }

    /** All but the database, and the key file that lies beside. */
    private static Map<String, byte[]> files(Path data) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = data.relativize(file).toString();
                if (!name.startsWith("postgres") && !name.equals("keys/postgres.password")) {
                    files.put("data/" + name, Files.readAllBytes(file));
                }
            }
        }
        files.put(KEY_FILE, Files.readAllBytes(data.resolveSibling(data.getFileName() + ".key")));
        return files;
    }

    private static void zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = KeptDirectory.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
