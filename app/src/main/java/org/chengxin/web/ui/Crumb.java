package org.chengxin.web.ui;

/** One step of the breadcrumb trail. */
public record Crumb(String text, String link) {}
