package org.chengxin.web.ui;

/** What is wrong with one field of a form; the summary on top links to the field's id. */
public record FormError(String field, String words) {}
