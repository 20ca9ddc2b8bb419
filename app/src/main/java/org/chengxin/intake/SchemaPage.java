package org.chengxin.intake;

/** One type of report with an example body. */
public record SchemaPage(ReportType type, String example) {}
