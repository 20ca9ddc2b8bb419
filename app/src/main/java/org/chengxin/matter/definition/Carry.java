package org.chengxin.matter.definition;

import java.util.Map;

/**
 * How open matters of an earlier version go over to this one; without it they keep their version.
 *
 * @param fromVersion the version that the matters follow
 * @param stages stage of that version → stage of this one; who stands in a stage that is not named keeps the version
 */
public record Carry(int fromVersion, Map<String, String> stages) {}
