package org.chengxin.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's schema from its own folder {@code db/migration/<module>}, in dependency order, with the history in
 * that schema, so that a module can be read, moved or dropped whole. The schema owner migrates, then grants the application
 * its privileges; without a separate owner the application's role does both.
 *
 * <p>A table moves to another module by a migration of the module that gives it away ({@code alter table … set schema}),
 * which runs after those of the receiving module in new and old databases alike. So the receiver's later migrations wait for
 * a second round.
 */
@Component("migrations")
class Migrations implements InitializingBean {

    static final List<String> MODULES = Modules.migrated();

    /** Modules that received tables from a higher module, with the last migration before that: later ones may use them. */
    private static final Map<String, MigrationVersion> RECEIVERS = Map.of(
            "account", MigrationVersion.fromVersion("9"),
            "bylaw", MigrationVersion.fromVersion("1"),
            "document", MigrationVersion.fromVersion("1"),
            "exchange", MigrationVersion.fromVersion("11"));

    private final DataSource dataSource;
    private final @Nullable String application;
    private final Optional<SchemaOwner> owner;

    Migrations(DataSource dataSource, JdbcConnectionDetails connection, Optional<SchemaOwner> owner) {
        this.dataSource = dataSource;
        this.application = connection.getUsername();
        this.owner = owner;
    }

    @Override
    public void afterPropertiesSet() {
        if (owner.isEmpty() || application == null) {
            migrate(dataSource);
            return;
        }
        try (HikariDataSource asOwner = owner.get().connect()) {
            migrate(asOwner);
            if (!application.equals(owner.get().user().name())) {
                Grants.shipped().apply(asOwner, application);
            }
        }
    }

    static void migrate(DataSource owner) {
        Map<String, MigrationVersion> all = new LinkedHashMap<>();
        MODULES.forEach(module -> all.put(module, MigrationVersion.LATEST));
        migrate(owner, all);
    }

    /** @param targets the last version for each module, lower modules first; other modules stay as they are */
    static void migrate(DataSource owner, Map<String, MigrationVersion> targets) {
        targets.forEach((module, target) -> {
            MigrationVersion first = RECEIVERS.getOrDefault(module, target);
            migrate(owner, module, first.compareTo(target) < 0 ? first : target);
        });
        targets.forEach((module, target) -> {
            if (RECEIVERS.containsKey(module)) {
                migrate(owner, module, target);
            }
        });
    }

    private static void migrate(DataSource owner, String module, MigrationVersion target) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(module)
                .locations("classpath:db/migration/" + module)
                .target(target)
                .load()
                .migrate();
    }
}
