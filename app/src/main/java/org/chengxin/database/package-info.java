/**
 * 数据库: the lowest module. It starts the embedded PostgreSQL if no external one is configured, runs each module's migrations
 * in its own schema, and offers bulk inserts by {@code COPY}. It knows no table.
 */
@NullMarked
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
package org.chengxin.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
