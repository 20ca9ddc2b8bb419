package org.chengxin.cli.source;

import java.util.List;

/**
 * A column that a mapping uses.
 *
 * @param names titles it may have, the first that is there counts
 * @param place where the mapping names it
 */
public record Column(List<String> names, String place) {}
