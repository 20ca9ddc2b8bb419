package org.chengxin.web.page;

/** The public log in plain words. */
public record LogPage(String origin, long size, long facts, String checkpoint) {}
