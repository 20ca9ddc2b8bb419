package org.chengxin.evidence;

import javax.sql.DataSource;
import org.chengxin.database.LeaderElection;
import org.springframework.stereotype.Component;

/** Leader election of the log writer. */
@Component
class Leadership extends LeaderElection {

    /** The advisory lock's number: the ASCII bytes of "chengxl", short for "chengxin log". */
    static final long LOCK = 0x6368656e67786cL;

    Leadership(DataSource dataSource) {
        super(dataSource, LOCK);
    }
}
