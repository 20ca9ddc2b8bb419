package org.chengxin.account.log;

import javax.sql.DataSource;
import org.chengxin.database.Lead;

/** Which instance sends the access log, so that a receiver gets it in order. */
final class SyslogLead extends Lead {

    /** "chengxin syslog" in one number. */
    private static final long LOCK = 0x6368656e67736cL;

    SyslogLead(DataSource dataSource) {
        super(dataSource, LOCK);
    }
}
