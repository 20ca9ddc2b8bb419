package org.chengxin.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The embedded database's two roles, created by its superuser at a start that lacks them: the owner of all schemas, and the
 * application, which may read and write rows.
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
}
