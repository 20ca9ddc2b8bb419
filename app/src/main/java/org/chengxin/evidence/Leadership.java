package org.chengxin.evidence;

import java.time.Duration;
import javax.sql.DataSource;
import org.chengxin.database.LeaderElection;
import org.springframework.stereotype.Component;

/** Leader election of the log writer. */
@Component
class Leadership extends LeaderElection {

    /** The advisory lock's number: the ASCII bytes of "chengxl", short for "chengxin log". */
    static final long LOCK = 0x6368656e67786cL;

    /** {@link LogPublisher} asks each second, and between the pages of a backlog. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    Leadership(DataSource dataSource) {
        super(dataSource, LOCK, SILENT);
    }
}
