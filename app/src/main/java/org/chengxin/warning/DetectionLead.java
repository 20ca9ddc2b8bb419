package org.chengxin.warning;

import javax.sql.DataSource;
import org.chengxin.database.Lead;
import org.springframework.stereotype.Component;

/** Which instance runs the models. */
@Component
class DetectionLead extends Lead {

    /** "chengxin detection" in one number. */
    private static final long LOCK = 0x6368656e676474L;

    DetectionLead(DataSource dataSource) {
        super(dataSource, LOCK);
    }
}
