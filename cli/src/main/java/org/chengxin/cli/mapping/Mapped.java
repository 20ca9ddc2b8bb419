package org.chengxin.cli.mapping;

import java.util.List;
import org.chengxin.cli.source.Row;
import org.chengxin.client.Report;
import org.chengxin.client.Result.Problem;

/**
 * A report made of rows.
 *
 * @param rows all rows that went into it, which share its fate
 * @param problems why it cannot be sent; empty when it can
 */
public record Mapped(Report report, List<Row> rows, List<Problem> problems) {}
