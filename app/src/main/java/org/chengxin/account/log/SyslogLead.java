package org.chengxin.account.log;

import javax.sql.DataSource;
import org.chengxin.database.Lead;

/** Leader election of the instance that sends the access log, so that its order is kept. */
final class SyslogLead extends Lead {

    /** Lock id: "chengxin syslog" as a number. */
    private static final long LOCK = 0x6368656e67736cL;

    SyslogLead(DataSource dataSource) {
        super(dataSource, LOCK);
    }
}
