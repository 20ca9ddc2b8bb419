package org.chengxin.matter.web.view;

import java.util.List;
import org.chengxin.web.ui.Term;

/**
 * A double-random draw 双随机 as it stands.
 *
 * @param lead what is done and what is still to come
 * @param terms what it is drawn from, and what anybody needs to replay it
 * @param visits in the order drawn; none until both secrets are revealed
 */
public record DrawView(String lead, List<Term> terms, List<Visit> visits) {

    /** @param subject its code */
    public record Visit(String subject, String inspectors) {}
}
