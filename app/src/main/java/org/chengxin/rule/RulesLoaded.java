package org.chengxin.rule;

/** Event at startup: the shipped rules are loaded and the web server is not open yet. */
public record RulesLoaded() {}
