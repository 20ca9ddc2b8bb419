package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.Caller;

/** The workbench home. */
public record WorkbenchPage(Caller caller, List<Warning> warnings, List<Card> cards) {

    /** A warning, and the page to act on it. */
    public record Warning(String sentence, String link) {}

    /**
     * @param heading text key
     * @param waiting the number of things that wait there
     */
    public record Card(String heading, String sentence, String link, int waiting) {}
}
