package org.chengxin.intake.conformance;

import org.chengxin.intake.conformance.Conformance.Report;

/** @param statement the signed note; empty while nothing is vouched for */
public record ConformancePage(Report report, String statement) {}
