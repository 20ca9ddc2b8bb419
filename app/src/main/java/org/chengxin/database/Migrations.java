package org.chengxin.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's schema from its own folder {@code db/migration/<module>}, in dependency order, with a history
 * that lies in that schema: a module can be read, moved or dropped whole.
 */
@Component("migrations")
class Migrations implements InitializingBean {

    /** Lower rooms first; a test holds this list against the modules that have a migration folder. */
    static final List<String> MODULES = List.of(
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
            "warning");

    private final DataSource dataSource;

    Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .schemas(module)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
    }
}
