package org.chengxin.matter.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Opening of a matter.
 *
 * @param by candidate roles of the opener; the first that fits is taken
 * @param departments whose offices may open it; empty: all
 * @param levels of offices that may open it; empty: all
 * @param guests whether offices of other cities take part; without it no such office opens the matter, is named in it or
 *     receives it
 * @param channels public (no account needed), workbench, api, link (by another matter only), house (by the system)
 * @param form first form
 * @param stage first stage
 * @param papers, notifies as in a step
 */
public record MatterOpening(
        List<String> by,
        List<String> departments,
        List<String> levels,
        boolean guests,
        List<Channel> channels,
        String form,
        String stage,
        List<PaperUse> papers,
        @JsonProperty("tells") List<String> notifies) {

    /** Channels of opening. */
    public enum Channel {
        PUBLIC,
        WORKBENCH,
        API,
        LINK,
        HOUSE
    }
}
