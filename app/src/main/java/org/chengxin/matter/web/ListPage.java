package org.chengxin.matter.web;

import java.util.List;

/** What one can bring, in plain words. */
public record ListPage(List<Entry> entries) {

    /** @param link of its form; for those who must sign in, below the workbench */
    public record Entry(String title, String about, String link, String definition) {}
}
