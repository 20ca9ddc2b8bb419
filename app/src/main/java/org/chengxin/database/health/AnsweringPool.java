package org.chengxin.database.health;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.database.DatabaseFault;
import org.chengxin.database.Loop;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool, of which nobody waits for a PostgreSQL that hangs: it is asked twice a second on a connection of its own. Once it is
 * silent, and to a new connection too, every connection in use is cut off, so that what waits on one fails, and no other is lent
 * until it answers again. A slow statement is no silence, and before the first answer there is none.
 */
final class AnsweringPool extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringPool.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int SILENT_MILLIS = 2_000;
    private static final String LOGIN_SECONDS = "1";

    /** How long somebody waits for a connection while all are in use. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HikariDataSource pool;
    private final Set<PgConnection> known = ConcurrentHashMap.newKeySet();
    private final Loop loop = new Loop("database-pulse", BEAT, this::beat);
    private @Nullable Connection own;
    private @Nullable Long answered;
    private volatile boolean silent;

    /** @param pool whose time-out is short, since it is asked again while the database answers */
    AnsweringPool(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    /** @throws SQLTransientConnectionException at once while the database is silent, or after 20 s without a free connection */
    @Override
    public Connection getConnection() throws SQLException {
        loop.start();
        long start = System.nanoTime();
        while (true) {
            if (silent) {
                throw new SQLTransientConnectionException("the database does not answer");
            }
            try {
                Connection connection = pool.getConnection();
                known.add(connection.unwrap(PgConnection.class));
                return connection;
            } catch (SQLTransientConnectionException none) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw none;
                }
            }
        }
    }

    private boolean beat() {
        if (pool.isClosed()) {
            drop();
            loop.stop();
        } else if (answers()) {
            answered = System.nanoTime();
            if (silent) {
                silent = false;
                LOG.warn("the database answers again（数据库已恢复响应）");
            }
        } else if (answered != null
                && !silent
                && System.nanoTime() - answered
                        > Duration.ofMillis(SILENT_MILLIS).toNanos()) {
            silent = true;
            LOG.error("the database does not answer: requests are put off until it does（数据库没有响应，请求暂缓）");
            known.forEach(AnsweringPool::cut);
        }
        known.removeIf(AnsweringPool::isClosed);
        return false;
    }

    private boolean answers() {
        if (own != null && asked(own)) {
            return true;
        }
        drop();
        try {
            Properties properties = new Properties();
            properties.setProperty("user", pool.getUsername());
            properties.setProperty("password", pool.getPassword());
            properties.setProperty("ApplicationName", "chengxin pulse");
            for (String limit : new String[] {"loginTimeout", "connectTimeout", "socketTimeout"}) {
                properties.setProperty(limit, LOGIN_SECONDS);
            }
            own = DriverManager.getConnection(pool.getJdbcUrl(), properties);
            own.setNetworkTimeout(Runnable::run, SILENT_MILLIS);
            return asked(own);
        } catch (SQLException away) {
            return false;
        }
    }

    private static boolean asked(Connection connection) {
        try (var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException away) {
            return false;
        }
    }

    private void drop() {
        if (own != null) {
            cut(own);
            own = null;
        }
    }

    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("a connection was gone: {}", DatabaseFault.line(gone));
        }
    }

    private static boolean isClosed(PgConnection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException gone) {
            return true;
        }
    }
}
