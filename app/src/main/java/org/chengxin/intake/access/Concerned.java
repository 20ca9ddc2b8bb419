package org.chengxin.intake.access;

import java.util.Set;
import org.chengxin.intake.Report;
import org.chengxin.shared.SubjectId;

/** SPI for the owner of subjects: whom a report is about. */
public interface Concerned {

    /**
     * All ids under which those whom the report is about may take part in a case: whom it names, or its reporter where it names
     * nobody. A case about a platform is none about every merchant there.
     *
     * @param type of the report
     */
    Set<SubjectId> of(String type, Report report);
}
