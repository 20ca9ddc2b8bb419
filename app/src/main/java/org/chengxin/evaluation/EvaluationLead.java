package org.chengxin.evaluation;

import javax.sql.DataSource;
import org.chengxin.database.Lead;
import org.springframework.stereotype.Component;

/** Which instance evaluates, so that one list of counted facts follows the other. */
@Component
class EvaluationLead extends Lead {

    /** "chengxin evaluation" in one number. */
    private static final long LOCK = 0x6368656e676576L;

    EvaluationLead(DataSource dataSource) {
        super(dataSource, LOCK);
    }
}
