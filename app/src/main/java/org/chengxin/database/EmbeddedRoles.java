package org.chengxin.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The embedded database's two roles, created by its superuser at a start that lacks them: the owner of all schemas, and the
 * application, which may read and write rows. Objects still owned by the superuser, from versions without roles, go to the
 * owner.
 */
final class EmbeddedRoles {

    static final String OWNER = "chengxin_owner";
    static final String APPLICATION = "chengxin";

    private EmbeddedRoles() {}

    static void prepare(Connection superuser, DatabaseUser owner, DatabaseUser application) throws SQLException {
        superuser.setAutoCommit(false);
        try (Statement statement = superuser.createStatement()) {
            ensure(statement, owner);
            ensure(statement, application);
            statement.execute("grant create on database postgres to " + owner.name());
            for (String handOver : notYetOwned(superuser, owner)) {
                statement.execute(handOver);
            }
        }
        superuser.commit();
    }

    /** Creates the role if it is missing, and sets the password from its file, which may have been lost and made anew. */
    private static void ensure(Statement statement, DatabaseUser role) throws SQLException {
        ResultSet found = statement.executeQuery("select from pg_roles where rolname = '" + role.name() + "'");
        if (!found.next()) {
            statement.execute("create role " + role.name());
        }
        statement.execute("alter role " + role.name()
                + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                + role.password() + "'");
    }

    /** Indexes, and sequences of columns, follow their table. */
    private static List<String> notYetOwned(Connection superuser, DatabaseUser owner) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (PreparedStatement query = superuser.prepareStatement("""
                select format('alter schema %I owner to %I', n.nspname, r.rolname)
                from pg_namespace n, pg_roles r
                where n.nspname = any (?) and r.rolname = ? and n.nspowner <> r.oid
                union all
                select format('alter table %s owner to %I', c.oid::regclass, r.rolname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles r
                where n.nspname = any (?) and r.rolname = ? and c.relowner <> r.oid
                  and c.relkind in ('r', 'p', 'v', 'm')""")) {
            var modules = superuser.createArrayOf("text", Migrations.MODULES.toArray());
            query.setArray(1, modules);
            query.setString(2, owner.name());
            query.setArray(3, modules);
            query.setString(4, owner.name());
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }
}
