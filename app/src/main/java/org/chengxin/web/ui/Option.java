package org.chengxin.web.ui;

/**
 * One option of a select list.
 *
 * @param value the submitted value
 */
public record Option(String value, String words) {}
