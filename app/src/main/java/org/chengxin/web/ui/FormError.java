package org.chengxin.web.ui;

/** An error of one form field; the error summary links to the field's id. */
public record FormError(String field, String words) {}
