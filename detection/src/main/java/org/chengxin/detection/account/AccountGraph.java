package org.chengxin.detection.account;

import java.util.List;

/**
 * Accounts as they are judged.
 *
 * @param ids of each account
 * @param columns the names of what accounts do
 * @param features a column for each name, NaN where a value is missing
 */
record AccountGraph(List<String> ids, List<String> columns, double[][] features, Graph graph) {}
