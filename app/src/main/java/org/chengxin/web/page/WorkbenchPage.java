package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.web.part.PagePart;

/**
 * The workbench home of a role.
 *
 * @param today the legal day
 * @param parts what the role has to do, then its other pages as links
 */
public record WorkbenchPage(
        Caller caller, String today, List<Warning> warnings, List<PagePart> parts, List<Link> links) {

    /** A warning, and the page to act on it. */
    public record Warning(String sentence, String link) {}

    /**
     * @param heading text key
     * @param waiting the number of things that wait there
     */
    public record Link(String heading, String sentence, String link, int waiting) {}
}
