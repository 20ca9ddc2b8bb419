/**
 * 数据库: the floor under all modules. It starts the embedded PostgreSQL where no outside one is configured, runs each
 * module's migrations in its own schema, and writes many rows at once with {@code COPY}. It knows no table.
 */
@NullMarked
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
package org.chengxin.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
