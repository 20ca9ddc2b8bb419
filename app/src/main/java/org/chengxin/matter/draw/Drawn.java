package org.chengxin.matter.draw;

import java.util.List;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.matter.draw.DrawPolicy.Commitments;

/**
 * State of a draw.
 *
 * @param act fact id of the committing act, part of the seed
 * @param visits in drawn order; empty until the secrets are revealed
 */
public record Drawn(DrawList list, Commitments commitments, String act, List<Visit> visits) {

    public String digest() {
        return DrawPolicy.digest(list);
    }
}
