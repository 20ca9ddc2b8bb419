package org.chengxin.matter.definition;

import java.util.List;

/**
 * How a matter begins.
 *
 * @param by roles of which the opener takes the first that fits
 * @param departments of whose offices one may open it; all where it names none
 * @param levels of the offices that may open it; all where it names none
 * @param beyondCity whether an office may address it to offices of other cities
 * @param channels public (no account needed), workbench, api, link (by another matter only), house (by what watches)
 * @param form the first form
 * @param stage the first stage
 * @param papers, tells as at a step
 */
public record MatterOpening(
        List<String> by,
        List<String> departments,
        List<String> levels,
        boolean beyondCity,
        List<Channel> channels,
        String form,
        String stage,
        List<PaperUse> papers,
        List<String> tells) {

    /** Where it can be opened. */
    public enum Channel {
        PUBLIC,
        WORKBENCH,
        API,
        LINK,
        HOUSE
    }
}
