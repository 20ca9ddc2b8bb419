package org.chengxin.portal;

/**
 * A live number.
 *
 * @param name its key under {@code portal.figure}
 */
public record Figure(String name, long value) {}
