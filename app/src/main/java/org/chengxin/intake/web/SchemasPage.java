package org.chengxin.intake.web;

import java.util.List;
import org.chengxin.intake.Footing;
import org.chengxin.intake.ReportType;

/**
 * All types of report, by the footing on which they are held.
 *
 * @param server address under which this server was asked, for commands to copy
 */
public record SchemasPage(List<Group> groups, String server) {

    /** The types of one footing. */
    public record Group(Footing footing, List<ReportType> types) {}
}
