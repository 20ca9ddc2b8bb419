package org.chengxin.intake.web;

import java.util.List;
import org.chengxin.intake.Footing;
import org.chengxin.intake.ReportType;

/**
 * All report types by footing.
 *
 * @param server the public URL of this installation, for commands to copy
 */
public record SchemasPage(List<Group> groups, String server) {

    /** The types of one footing. */
    public record Group(Footing footing, List<ReportType> types) {}
}
