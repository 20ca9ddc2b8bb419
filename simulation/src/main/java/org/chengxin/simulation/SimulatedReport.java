package org.chengxin.simulation;

import java.util.Map;

/**
 * A report of the city in the form of the contract.
 *
 * @param reporter key of the organisation whose token sends it
 * @param data texts, whole numbers, booleans, lists and maps, as the client sends them
 */
public record SimulatedReport(String reporter, String type, String key, Map<String, ?> data) {}
