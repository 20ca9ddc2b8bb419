package org.chengxin.database;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;

/** The database went away while it was told to commit: what was to be kept may be kept or not. */
public final class CommitUnknownException extends DataAccessResourceFailureException {

    CommitUnknownException(SQLException failure) {
        super("whether the transaction was committed is unknown", failure);
    }
}
