package org.chengxin.matter.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Participates in acts of a draw: refuses invalid lists and secrets, and stores the result. The result is no fact of its own,
 * since it can be recomputed from the sealed acts.
 */
@Component
public class Draws implements ActFollower, FactOwner {

    /** 年度抽查计划: months for which an unrevealed commitment binds its persons. */
    private static final String BOUND = "matter.inspection-draw.binding-months";

    private final DrawStore store;
    private final DrawBindingStore book;
    private final Parameters parameters;

    Draws(DrawStore store, DrawBindingStore book, Parameters parameters) {
        this.store = store;
        this.book = book;
        this.parameters = parameters;
    }

    public Optional<Drawn> of(MatterId matter) {
        return store.find(matter);
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        if (act.definition().equals(DrawForms.DEFINITION)) {
            if (DrawForms.commits(act.form())) {
                requireFree(act);
                DrawPolicy.check(DrawForms.list(act.form()));
                DrawPolicy.check(DrawForms.commitments(act.form()));
            } else if (DrawForms.reveals(act.form())) {
                DrawPolicy.check(committed(act.matter()).commitments(), first(act), second(act));
            }
        }
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        if (act.definition().equals(DrawForms.DEFINITION) && act.effect() != null) {
            if (DrawForms.commits(act.form())) {
                store.commit(
                        act.matter(), DrawForms.list(act.form()), DrawForms.commitments(act.form()), act.fact(), seal);
                bind(act);
            } else if (DrawForms.reveals(act.form())) {
                Drawn committed = committed(act.matter());
                List<Visit> visits = DrawPolicy.draw(
                        committed.list(), committed.commitments(), committed.act(), first(act), second(act));
                store.reveal(act.matter(), visits, act.fact(), seal);
                book.release(act.matter());
            } else if (DrawForms.imports(act.form())) {
                store.bringIn(act.matter(), DrawForms.pairs(act.form()), act.fact(), seal);
            }
        }
    }

    /** Persons who dropped an unrevealed commitment may not replace it by another. */
    private void requireFree(ActTaken act) {
        if (act.account() != null && book.isBound(act.account(), act.matter(), bindingSince(act))) {
            throw new ProblemException(DrawProblem.BOUND, act.number());
        }
    }

    private void bind(ActTaken act) {
        Set<UUID> persons = new TreeSet<>(book.askers(act.matter()));
        if (act.account() != null) {
            persons.add(act.account());
        }
        book.bind(persons, act.matter(), act.day(), bindingSince(act));
    }

    private LocalDate bindingSince(ActTaken act) {
        String months = parameters.inForce(BOUND, act.day()).value();
        return act.day().minusMonths(Integer.parseInt(months));
    }

    private static String first(ActTaken act) {
        return DrawForms.text(act.form(), "first-secret");
    }

    private static String second(ActTaken act) {
        return DrawForms.text(act.form(), "second-secret");
    }

    private Drawn committed(MatterId matter) {
        return store.find(matter).orElseThrow(() -> new ProblemException(DrawProblem.ERASED, ""));
    }

    /** Erasing the acts is the matter's part. */
    @Override
    public boolean erase(FactId id, String type) {
        store.erase(id);
        return false;
    }
}
