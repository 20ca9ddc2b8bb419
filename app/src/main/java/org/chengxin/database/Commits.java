package org.chengxin.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transaction manager that tells a commit without an answer from a refused one. */
@Component("transactionManager")
class Commits extends JdbcTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    Commits(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected RuntimeException translateException(String task, SQLException failure) {
        return task.contains("commit") && DatabaseFault.isAway(failure)
                ? new CommitUnknownException(failure)
                : super.translateException(task, failure);
    }

    /** A lost connection has rolled back by itself; the original failure is the one to report. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (DataAccessException | TransactionException lost) {
            LOG.debug("the connection of a transaction was lost: {}", DatabaseFault.line(lost));
        }
    }
}
