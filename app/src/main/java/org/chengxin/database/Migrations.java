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
 * Migrates each module's schema from its own folder {@code db/migration/<module>}, in dependency order, with a history
 * that lies in that schema: a module can be read, moved or dropped whole. The owner of the schemas does it, and then
 * grants the application what it may do; where there is no owner of its own, the application's role does all itself.
 *
 * <p>A table that changes its module is moved by a migration of the module that gives it away ({@code alter table … set
 * schema}): that one runs later than those of the module that takes it, in a new database as in an old one. So what the
 * module that takes it does from then on waits for a second round.
 */
@Component("migrations")
class Migrations implements InitializingBean {

    static final List<String> MODULES = Modules.migrated();

    /** Who was given tables by a higher module, and the last migration from before: later ones may find them. */
    private static final Map<String, MigrationVersion> RECEIVERS = Map.of(
            "account", MigrationVersion.fromVersion("9"),
            "document", MigrationVersion.fromVersion("1"));

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

    /** @param targets how far each module goes, lower rooms first; the others are left as they are */
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
