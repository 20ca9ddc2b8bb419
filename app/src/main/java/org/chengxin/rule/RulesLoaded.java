package org.chengxin.rule;

/** Event at startup, for work that needs the rules: the shipped ones are loaded, the web server is not open yet. */
public record RulesLoaded() {}
