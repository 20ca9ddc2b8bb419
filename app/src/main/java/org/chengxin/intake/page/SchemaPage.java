package org.chengxin.intake.page;

import org.chengxin.intake.ReportType;

/** One type of report with an example body. */
public record SchemaPage(ReportType type, String example) {}
