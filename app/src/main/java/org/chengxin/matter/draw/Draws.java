package org.chengxin.matter.draw;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Takes part in the acts of a draw: refuses lists and secrets that do not hold, and keeps what was drawn. The result is no
 * fact of its own, since whoever has the sealed acts can replay it.
 */
@Component
public class Draws implements ActFollower, FactOwner {

    private final DrawStore store;

    Draws(DrawStore store) {
        this.store = store;
    }

    public Optional<Drawn> of(MatterId matter) {
        return store.find(matter);
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        if (act.definition().equals(DrawForms.DEFINITION)) {
            if (DrawForms.commits(act.form())) {
                DrawPolicy.check(DrawForms.list(act.form()));
                DrawPolicy.check(DrawForms.commitments(act.form()));
            } else if (DrawForms.reveals(act.form())) {
                visits(act.matter(), act.form());
            }
        }
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        if (act.definition().equals(DrawForms.DEFINITION)) {
            if (DrawForms.commits(act.form())) {
                // where a second person confirms, the confirming act is the one that counts
                store.commit(
                        act.matter(), DrawForms.list(act.form()), DrawForms.commitments(act.form()), act.fact(), seal);
            } else if (DrawForms.reveals(act.form())) {
                store.reveal(act.matter(), visits(act.matter(), act.form()), act.fact(), seal);
            }
        }
    }

    private List<Visit> visits(MatterId matter, Map<String, Object> form) {
        Drawn committed = store.find(matter).orElseThrow(() -> new ProblemException(DrawProblem.ERASED, ""));
        return DrawPolicy.draw(
                committed.list(),
                committed.commitments(),
                committed.act(),
                DrawForms.text(form, "first-secret"),
                DrawForms.text(form, "second-secret"));
    }

    /** The acts themselves are those of matters. */
    @Override
    public boolean erase(FactId id, String type) {
        store.erase(id);
        return false;
    }
}
