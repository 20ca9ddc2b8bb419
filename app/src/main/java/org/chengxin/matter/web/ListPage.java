package org.chengxin.matter.web;

import java.util.List;

/** What one can bring, in plain words. */
record ListPage(List<Entry> entries) {

    /** @param link of its form; for those who must sign in, below the workbench */
    record Entry(String title, String about, String link, String definition) {}
}
