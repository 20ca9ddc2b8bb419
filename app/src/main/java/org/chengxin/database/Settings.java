package org.chengxin.database;

import java.util.Map;

/** The embedded server's PostgreSQL settings: durability first, then sizes for a machine of two cores. */
final class Settings {

    static final Map<String, String> DURABLE = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("shared_buffers", "512MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("wal_compression", "pglz"),
            Map.entry("work_mem", "32MB"),
            // Just-in-time compilation costs more than this application's short queries.
            Map.entry("jit", "off"),
            Map.entry("max_connections", "60"));

    private Settings() {}
}
