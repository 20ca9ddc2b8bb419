package org.chengxin.evidence;

import javax.sql.DataSource;
import org.chengxin.database.Lead;
import org.springframework.stereotype.Component;

/** Which instance writes the log. */
@Component
class Leadership extends Lead {

    /** "chengxin log" in one number. */
    static final long LOCK = 0x6368656e67786cL;

    Leadership(DataSource dataSource) {
        super(dataSource, LOCK);
    }
}
