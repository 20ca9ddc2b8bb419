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

/** Transactions, of which a commit that got no answer is told apart from one that was refused. */
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

    /** A connection that is lost has rolled back by itself; the failure that led here is the one to tell. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (DataAccessException | TransactionException lost) {
            LOG.debug("the connection of a transaction was lost: {}", DatabaseFault.line(lost));
        }
    }
}
