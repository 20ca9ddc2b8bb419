package org.chengxin.intake;

import java.util.List;

/** All types of report. */
public record SchemasPage(List<ReportType> types) {}
