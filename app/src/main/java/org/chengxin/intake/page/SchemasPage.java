package org.chengxin.intake.page;

import java.util.List;
import org.chengxin.intake.ReportType;

/** All types of report. */
public record SchemasPage(List<ReportType> types) {}
