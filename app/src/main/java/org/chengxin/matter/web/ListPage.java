package org.chengxin.matter.web;

import java.util.List;

/** What one can bring, in plain words. */
public record ListPage(List<Entry> entries) {

    public record Entry(String title, String about, String definition) {}
}
