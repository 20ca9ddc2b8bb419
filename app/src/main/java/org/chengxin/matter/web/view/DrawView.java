package org.chengxin.matter.web.view;

import java.util.List;
import org.chengxin.web.ui.Term;

/**
 * State of a double-random draw 双随机.
 *
 * @param lead what is done and what comes next
 * @param terms what it is drawn from, and what anybody needs to replay it
 * @param visits in drawn order; empty until both secrets are revealed
 */
public record DrawView(String lead, List<Term> terms, List<Visit> visits) {

    /** @param subject its code */
    public record Visit(String subject, String inspectors) {}
}
