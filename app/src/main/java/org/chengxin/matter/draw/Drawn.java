package org.chengxin.matter.draw;

import java.util.List;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.matter.draw.DrawPolicy.Commitments;

/**
 * A draw as it stands.
 *
 * @param act id of the fact of the act that committed, part of the seed
 * @param visits in the order drawn; empty until the secrets are revealed
 */
public record Drawn(DrawList list, Commitments commitments, String act, List<Visit> visits) {

    public String digest() {
        return DrawPolicy.digest(list);
    }
}
