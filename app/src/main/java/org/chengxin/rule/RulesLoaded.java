package org.chengxin.rule;

/** The rules that come with the program are there, and the web server has not opened: time for what rests on them. */
public record RulesLoaded() {}
