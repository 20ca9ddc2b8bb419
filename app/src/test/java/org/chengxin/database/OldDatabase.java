package org.chengxin.database;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;

/** A database as an earlier version left it. */
public final class OldDatabase {

    private OldDatabase() {}

    /** @param migrated how far each module's schema had come, lower rooms first; those that are not named were not there */
    public static void migrate(DataSource database, Map<String, String> migrated) {
        Map<String, MigrationVersion> targets = new LinkedHashMap<>();
        migrated.forEach((module, version) -> targets.put(module, MigrationVersion.fromVersion(version)));
        Migrations.migrate(database, targets);
    }
}
