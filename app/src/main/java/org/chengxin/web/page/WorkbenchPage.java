package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.Caller;

/** The workbench home. */
public record WorkbenchPage(Caller caller, List<Card> cards) {

    /** @param heading text key */
    public record Card(String heading, String sentence, String link) {}
}
