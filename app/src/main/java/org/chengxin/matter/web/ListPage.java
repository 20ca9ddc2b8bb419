package org.chengxin.matter.web;

import java.util.List;

/** List of the kinds of matters that one can open, in plain words. */
public record ListPage(List<Entry> entries) {

    public record Entry(String title, String about, String definition) {}
}
