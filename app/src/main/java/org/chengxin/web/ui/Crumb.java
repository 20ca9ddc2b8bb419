package org.chengxin.web.ui;

/** One step of the way from the home page to the page that is shown. */
public record Crumb(String text, String link) {}
