package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.Caller;

/** The workbench home. */
public record WorkbenchPage(Caller caller, List<Warning> warnings, List<Card> cards) {

    /** A sentence, and the page where something is done about it. */
    public record Warning(String sentence, String link) {}

    /**
     * @param heading text key
     * @param waiting how many things wait there, zero if nothing does
     */
    public record Card(String heading, String sentence, String link, int waiting) {}
}
