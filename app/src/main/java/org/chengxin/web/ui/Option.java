package org.chengxin.web.ui;

/**
 * One line of a list to choose from.
 *
 * @param value as it is sent
 */
public record Option(String value, String words) {}
