package org.chengxin.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/** Transactions, of which a commit that got no answer is told apart from one that was refused. */
@Component("transactionManager")
class Commits extends JdbcTransactionManager {

    Commits(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected RuntimeException translateException(String task, SQLException failure) {
        return task.contains("commit") && DatabaseFault.isAway(failure)
                ? new CommitUnknownException(failure)
                : super.translateException(task, failure);
    }
}
