package org.chengxin.database;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;

/** The database became unavailable during the commit: whether the changes were kept is unknown. */
public final class CommitUnknownException extends DataAccessResourceFailureException {

    CommitUnknownException(SQLException failure) {
        super("whether the transaction was committed is unknown", failure);
    }
}
