package org.chengxin.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's schema from its own folder {@code db/migration/<module>}, in dependency order, with the history in
 * that schema, so that a module can be read, moved or dropped whole. The schema owner migrates, then grants the application
 * its privileges; without a separate owner the application's role does both.
 *
 * <p>A database of another baseline, where what was applied is not what the program brings, is refused before anything of it is
 * changed.
 */
@Component("migrations")
class Migrations implements InitializingBean {

    static final List<String> MODULES = Modules.migrated();

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

    /** @throws AnotherBaselineException before anything is changed */
    static void migrate(DataSource owner) {
        List<Flyway> schemas =
                MODULES.stream().map(module -> schema(owner, module)).toList();
        if (!schemas.stream().allMatch(schema -> schema.validateWithResult().validationSuccessful)) {
            throw new AnotherBaselineException();
        }
        schemas.forEach(Flyway::migrate);
    }

    private static Flyway schema(DataSource owner, String module) {
        return Flyway.configure()
                .dataSource(owner)
                .schemas(module)
                .locations("classpath:db/migration/" + module)
                // a migration that is still to come is no difference; one that only the database knows is
                .ignoreMigrationPatterns("*:pending")
                .validateOnMigrate(false)
                .load();
    }
}
