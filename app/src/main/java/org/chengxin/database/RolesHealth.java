package org.chengxin.database;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns, at the start and in the health check, if the application's role has more privileges than it should. */
@Component
@DependsOn("migrations")
class RolesHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RolesHealth.class);
    private static final Status DEGRADED =
            new Status("DEGRADED", "the application's database role owns the tables or is a superuser");

    private final boolean least;

    RolesHealth(DataSource dataSource) {
        least = isLeast(JdbcClient.create(dataSource));
        if (!least) {
            LOG.warn("the application's database role may change tables and delete its logs;"
                    + " give it a role of its own, see docs/operations.md（应用的数据库账户权限过大，请另设账户）");
        }
    }

    @Override
    public Health health() {
        return least ? Health.up().build() : Health.status(DEGRADED).build();
    }

    private static boolean isLeast(JdbcClient sql) {
        return sql.sql("""
                select not (r.rolsuper or r.rolcreatedb or r.rolcreaterole)
                   and not exists (select from pg_namespace n
                                   where n.nspname in (:modules) and pg_has_role(n.nspowner, 'usage'))
                from pg_roles r where r.rolname = current_user""")
                .param("modules", Migrations.MODULES)
                .query(Boolean.class)
                .single();
    }
}
