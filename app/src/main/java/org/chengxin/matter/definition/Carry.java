package org.chengxin.matter.definition;

import java.util.Map;

/**
 * Map of stages to carry open matters of an earlier version over to this one; without it they keep their version.
 *
 * @param fromVersion version that the matters follow
 * @param stages stage of that version → stage of this one; matters in other stages keep their version
 */
public record Carry(int fromVersion, Map<String, String> stages) {}
