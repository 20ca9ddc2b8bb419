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
 * Migrates each module's schema from its own folder {@code db/migration/<module>}, in dependency order, with a history
 * that lies in that schema: a module can be read, moved or dropped whole. The owner of the schemas does it, and then
 * grants the application what it may do; where there is no owner of its own, the application's role does all itself.
 */
@Component("migrations")
class Migrations implements InitializingBean {

    /** Lower rooms first; a test holds this list against the modules that have a migration folder. */
    static final List<String> MODULES = List.of(
            "job",
            "evidence",
            "rule",
            "account",
            "intake",
            "matter",
            "subject",
            "creditfile",
            "trade",
            "review",
            "evaluation",
            "warning",
            "portal");

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
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(module)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
    }
}
