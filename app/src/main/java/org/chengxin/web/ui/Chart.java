package org.chengxin.web.ui;

import java.util.List;

/**
 * A chart and the table of its numbers; without scripts only the table is shown.
 *
 * @param title the finding, as a sentence
 * @param option the ECharts option, JSON without functions
 * @param columns the headings of the table
 */
public record Chart(String title, String option, List<String> columns, List<List<String>> rows) {}
